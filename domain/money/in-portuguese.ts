import { convertCurrencyToWords } from '@brazilian-utils/brazilian-utils/convert-currency-to-words';

/** A whole amount of centavos, zero or more, by extenso: 123456 is `mil duzentos e trinta e quatro reais e cinquenta e seis centavos`. */
export const inPortuguese = (centavos: number): string => convertCurrencyToWords(centavos / 100);
