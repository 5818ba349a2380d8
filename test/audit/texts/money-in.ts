const FIGURE = /R\$[\s\u00a0]?(\d{1,3}(?:\.\d{3})*,\d{2})/g;

/** Centavos of a figure as a debtor reads it, `1.234,56`. */
export const centavos = (figure: string): number => Number(figure.replace(/[.,]/g, ''));

/** All amounts that a text states, in centavos, in their order. */
export const moneyIn = (text: string): number[] =>
  [...text.matchAll(FIGURE)].map(([, figure = '']) => centavos(figure));

/** `06/03/2026` as `2026-03-06`. */
export const isoDay = (day: string): string => day.split('/').reverse().join('-');

/** All days that a text states, in their order. */
export const daysIn = (text: string): string[] =>
  [...text.matchAll(/\b\d{2}\/\d{2}\/\d{4}\b/g)].map(([day]) => isoDay(day));
