/** `regua calendar` */
export const calendar = {
  summary: 'print whether a day is a bank business day, why not, and where a due date rolls',
  date: 'YYYY-MM-DD',
  business: '{day} is a business day',
  notBusiness: '{day} is not a business day ({why}): a due date rolls to {rolled}',
} as const;
