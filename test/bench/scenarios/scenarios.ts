import { coldOpen } from './cold-open.ts'
import { fanOut } from './fan-out.ts'
import { joins } from './joins.ts'
import { kill } from './kill.ts'
import { manyRooms } from './many-rooms.ts'
import { connectionMemory, roomMemory } from './memory.ts'
import { presenceStorm } from './presence-storm.ts'
import { saturation } from './saturation.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [
  fanOut,
  saturation,
  presenceStorm,
  joins,
  coldOpen,
  connectionMemory,
  roomMemory,
  kill,
  manyRooms,
]

export function scenarioOf(name: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.name === name)
  if (!scenario) throw new Error(`No scenario ${name}`)
  return scenario
}
