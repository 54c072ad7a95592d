#!/usr/bin/env node
/**
 * The command `sasando`: check rule sets, score spreadsheets, explain results.
 *
 * @packageDocumentation
 */
import { processContext } from './process-context.ts'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), processContext())
