/** A share with the interval that holds the true one in 95 of 100 cases. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The quantile of the standard normal distribution for 95%. */
export const Z = 1.959963984540054;
