// What is said of every kind of problem.

/** Its status, its name, and what a caller can do about it. */
export type ProblemKind = { status: number; title: string; advice: string };
