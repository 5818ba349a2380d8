import type { ContentRule } from './content-rule.ts';
import { ESSENTIAL_SERVICES } from './rules/essential-services.ts';
import { FALSE_AUTHORITY } from './rules/false-authority.ts';
import { FALSE_STATEMENTS } from './rules/false-statements.ts';
import { FALSE_URGENCY } from './rules/false-urgency.ts';
import { HARASSMENT } from './rules/harassment.ts';
import { INSULTS } from './rules/insults.ts';
import { LEGAL_THREATS } from './rules/legal-threats.ts';
import { LISTING_THREATS } from './rules/listing-threats.ts';
import { SHAMING } from './rules/shaming.ts';
import { THIRD_PARTIES } from './rules/third-parties.ts';
import { THREATS } from './rules/veiled-threats.ts';

/** All rules about what no message may say, in the order in which their findings are reported. */
export const CONTENT_RULES: readonly ContentRule[] = [
  ...LEGAL_THREATS,
  ...LISTING_THREATS,
  ...THREATS,
  ...SHAMING,
  ...INSULTS,
  ...THIRD_PARTIES,
  ...FALSE_URGENCY,
  ...FALSE_AUTHORITY,
  ...FALSE_STATEMENTS,
  ...ESSENTIAL_SERVICES,
  ...HARASSMENT,
];
