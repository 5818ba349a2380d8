import type { LeftOutAs } from '#formats/exports/title.ts';

/** The word for rows that are left out, by why. */
export const LEFT_OUT = {
  paid: 'importBook.leftOutPaid',
  cancelled: 'importBook.leftOutCancelled',
  forecast: 'importBook.leftOutForecast',
  credit: 'importBook.leftOutCredit',
  payable: 'importBook.leftOutPayable',
  deleted: 'importBook.leftOutDeleted',
  person: 'importBook.leftOutPerson',
  total: 'importBook.leftOutTotal',
  header: 'importBook.leftOutHeader',
  heading: 'importBook.leftOutHeading',
  deducted: 'importBook.leftOutDeducted',
  duplicate: 'importBook.leftOutDuplicate',
  hidden: 'importBook.leftOutHidden',
  refused: 'importBook.leftOutRefused',
} as const satisfies Record<LeftOutAs | 'refused', string>;
