import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { auditSigner, createAuditKey, type AuditPrivateKey, type AuditSigner } from '@sasando/storage/audit'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readFailure } from '../read-failure.ts'

export interface OpenedSigner {
  readonly signer: AuditSigner
  /** Whether the file was made just now. */
  readonly isNew: boolean
}

/** Reads a private key from a file; makes one where there is none. @throws Failure where it cannot be read, written or used */
export async function openSigner(file: string, { cwd }: Context): Promise<OpenedSigner> {
  const path = resolve(cwd, file)
  const found = await readFile(path, 'utf8').catch(async (error: unknown) => {
    const failure = await readFailure(error, file, path)
    if (failure instanceof Failure && failure.code === 'file_missing') return undefined
    throw failure
  })
  if (found !== undefined) return { signer: await signerOf(found, file), isNew: false }
  const { privateKey } = await createAuditKey()
  await writeFile(path, `${JSON.stringify(privateKey)}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Failure('output_unwritable', { file, reason }, { cause: error })
  })
  return { signer: await auditSigner(privateKey), isNew: true }
}

async function signerOf(text: string, file: string): Promise<AuditSigner> {
  try {
    return await auditSigner(JSON.parse(text) as AuditPrivateKey)
  } catch (error) {
    throw new Failure('audit_key_invalid', { file }, { cause: error })
  }
}
