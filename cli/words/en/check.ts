/** `regua check` */
export const check = {
  summary: 'check the whole configuration; each error names file, line and path',
  stage:
    'also that no debt of this stage is left without its régua, creditor or texts; reads the stage on AWS',
  warning: 'warning: {problem}',
  corpus:
    'also judge the texts of a corpus by the content gate, and print recall and false alarms (default: that of this repository)',
  valid: 'The configuration is valid: {contents}',
  reguas: '{count, plural, one {# régua} other {# réguas}} ({names})',
  creditors: '{count, plural, one {# creditor} other {# creditors}} ({names})',
  offerBooks: '{count, plural, one {# offer book} other {# offer books}} ({names})',
  brands: '{count, plural, one {# brand} other {# brands}} ({names})',
  stages: '; names of the stages {names}',
  allows: '{creditor} allows "{words}" since {day}: {reason}',
  allowsUnused: '{creditor} allows "{words}" since {day}: {reason} (no text of its brand says it)',
  noCorrection: 'Monetary correction (correção monetária, CC art. 389) is not charged.',
  missingRates:
    'The legal rate of {months} is missing in legal/legal-rate.yaml: no interest is charged for it. Import it with npx regua legal-rate.',
  nothingDeployed: 'Nothing is deployed on {stage}: nothing can be stranded.',
  wouldStrand: 'This configuration would strand debts of {stage}:',
  nothingStranded: 'Nothing on {stage} is stranded by it.',
  mayRemove: ' Nothing is left on {reguas}: remove it.',
} as const;
