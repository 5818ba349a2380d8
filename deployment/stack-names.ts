/** The stack of a stage. */
export const stackOf = (stage: string): string => `regua-${stage}`;

/** The stack of a stage with names that holds what CloudFront takes from `EDGE_REGION` alone. */
export const edgeStackOf = (stage: string): string => `${stackOf(stage)}-edge`;
