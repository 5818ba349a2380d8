// The package ships no types of its own.
declare module 'asl-validator' {
  interface Validation {
    readonly isValid: boolean;
    readonly errors: readonly { readonly 'Error code': string; readonly Message?: string }[];
  }
  export default function aslValidator(definition: object): Validation;
}
