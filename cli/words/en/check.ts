/** `regua check` */
export const check = {
  summary: 'check the whole configuration; each error names file, line and path',
  against:
    'also that no debt of this stage is left without its régua, creditor or texts; reads the stage on AWS',
  corpus:
    'also judge the texts of a corpus by the content gate, and print recall and false alarms (default: that of this repository)',
} as const;
