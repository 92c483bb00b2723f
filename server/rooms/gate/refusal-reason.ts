/** Why the gate itself turns an update away; a rule's own code stands beside these. */
export const gateRefusals = [
  // the bytes
  'too-large',
  'malformed',
  'too-many-structs',
  'too-many-deletes',
  'repeated-client',
  'clock-limit',
  // what Yjs could carry, and a board does not
  'garbage-struct',
  'nested-type',
  'sub-document',
  'foreign-content',
  'right-origin',
  'unkeyed',
  'unknown-register',
  // the values
  'key-invalid',
  'not-plain-json',
  'value-too-large',
  'value-invalid',
  'several-values',
  // the effect
  'foreign-client',
  'unknown-reference',
  'crossed-keys',
  'removes-value',
  'too-costly',
] as const

export type GateRefusal = (typeof gateRefusals)[number]
