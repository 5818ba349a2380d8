/** The parts of the configuration: the end of the address of each. */
export const PARTS = ['reguas', 'rules', 'offers', 'messages', 'hours', 'difference'] as const;
export type Part = (typeof PARTS)[number];

/** The part that an address names. */
export const partAt = (part: string | undefined): Part => PARTS.find((one) => one === part) ?? 'reguas';
