/** `regua decode` */
export const decode = {
  summary: 'explain a Pix code, a barcode or a linha digitável, and list the errors of an invalid one',
  code: 'the code',
  today: 'the day on which a due factor is read',
} as const;
