/** `regua calendar` */
export const calendar = {
  summary: 'print whether a day is a bank business day, why not, and where a due date rolls',
  date: 'YYYY-MM-DD',
} as const;
