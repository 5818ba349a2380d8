import { getTimezoneByState } from '@brazilian-utils/brazilian-utils/get-timezone-by-state';
import { BANK_ZONE } from './days.ts';

/** The IANA zone of a federal unit, that of its capital; America/Sao_Paulo if the unit is unknown. */
export const zoneOf = (uf: string | undefined): string => (uf && getTimezoneByState(uf)) || BANK_ZONE;
