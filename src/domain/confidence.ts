// How sure an assessor is of a score: shown beside it, never multiplied into it.

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
