// What can be wrong with a policy.

/** What is wrong with a definition; `pointer` is a JSON Pointer into it. */
export type PolicyFault = { pointer: string; code: string; detail: string };
