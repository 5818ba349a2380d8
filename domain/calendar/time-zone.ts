import { getTimezoneByState } from '@brazilian-utils/brazilian-utils/get-timezone-by-state';
import { BANK_ZONE } from './days.ts';

/** The IANA zone of a federal unit, that of its capital; America/Sao_Paulo if the unit is unknown. */
export function zoneOf(uf: string | undefined): string {
  if (!uf) return BANK_ZONE;
  const known = zones.get(uf);
  if (known !== undefined) return known;
  const zone = getTimezoneByState(uf) || BANK_ZONE;
  if (zones.size < MOST_ZONES) zones.set(uf, zone);
  return zone;
}

const zones = new Map<string, string>();
/** Brazil has 27 federal units. */
const MOST_ZONES = 100;

/** Zones of Brazil that no one calls by Brasília's time. */
const IN_WORDS: Readonly<Record<string, string>> = {
  'America/Rio_Branco': 'do Acre',
  'America/Manaus': 'do Amazonas',
  'America/Boa_Vista': 'de Roraima',
  'America/Porto_Velho': 'de Rondônia',
  'America/Cuiaba': 'de Mato Grosso',
  'America/Campo_Grande': 'de Mato Grosso do Sul',
  'America/Noronha': 'de Fernando de Noronha',
};

/** A zone (IANA) as Brazilians say it: `horário do Acre`; of the zones that keep it, `horário de Brasília`. */
export const zoneInWords = (zone: string = BANK_ZONE): string => `horário ${IN_WORDS[zone] ?? 'de Brasília'}`;
