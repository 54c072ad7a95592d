import type { Frame, Plan, PlanItem, PlanValue } from '../plan/plan.ts'
import { isList, type ValueType } from '../plan/value-type.ts'
import { toValue } from '../scoring/to-value.ts'
import type { Json } from '../text/canonical-json.ts'

/** A record as `score` takes it. */
export type GivenRecord = { readonly [key: string]: Json }

/** The record that is read as these inputs. What is absent is left out. */
export function toRecord(plan: Plan, frame: Frame): GivenRecord {
  const record: Record<string, Json> = {}
  for (const { name, path, type } of plan.inputs) {
    const value = frame[name] ?? null
    if (value === null) continue
    const written = isList(type)
      ? (value as readonly PlanItem[]).map((item) =>
          Object.fromEntries(
            type.fields.flatMap((field): [string, Json][] => {
              const each = item[field.name] ?? null
              return each === null ? [] : [[field.name, write(each, field.type, plan)]]
            }),
          ),
        )
      : write(value, type, plan)
    let inner = record
    for (const key of path.slice(0, -1)) inner = (inner[key] ??= {}) as Record<string, Json>
    inner[path.at(-1) ?? name] = written
  }
  return record
}

function write(value: PlanValue, type: ValueType, plan: Plan): Json {
  if (type.is === 'boolean') return value === true
  const written = toValue(value, type, plan.scales)
  return written?.type === 'number' ? written.number : (written?.text ?? null)
}
