/** What breaks the chain of tag, length and value: nothing after it can be trusted. */
export type TlvError =
  /** The code ends in the middle of an object: `declared` characters were promised, `found` are there. */
  | {
      readonly kind: 'truncated';
      readonly at: number;
      readonly tag: string;
      readonly declared?: number;
      readonly found: number;
    }
  /** An object's length is not that of what it holds; the code itself is whole. */
  | {
      readonly kind: 'length-lie';
      readonly at: number;
      readonly tag: string;
      readonly declared: number;
      readonly found: number;
    }
  /** Something other than two digits of tag and two of length; `after` is the object before it. */
  | { readonly kind: 'not-an-object'; readonly at: number; readonly after?: string; readonly found: string }
  | { readonly kind: 'empty-object'; readonly at: number; readonly tag: string };

/**
 * Why a Pix code cannot be paid. `at` counts characters from 0 in the code without the blanks around it; `tag` is
 * BACEN's way to name an object, as `26` or `62-05`.
 */
export type PixError =
  | TlvError
  | { readonly kind: 'empty' }
  | { readonly kind: 'control-character'; readonly at: number; readonly code: number }
  | { readonly kind: 'crc-missing'; readonly at: number }
  | { readonly kind: 'crc-malformed'; readonly at: number; readonly found: string }
  | { readonly kind: 'crc-mismatch'; readonly at: number; readonly stated: string; readonly computed: string }
  | { readonly kind: 'data-after-crc'; readonly at: number; readonly found: string }
  | { readonly kind: 'wrong-first-tag'; readonly at: number; readonly found: string }
  | { readonly kind: 'duplicated-tag'; readonly at: number; readonly tag: string }
  | { readonly kind: 'missing'; readonly tag: RequiredTag }
  | {
      readonly kind: 'wrong-value';
      readonly at: number;
      readonly tag: '00' | '01' | '53' | '54' | '58';
      readonly found: string;
    }
  | { readonly kind: 'no-pix-template' }
  | { readonly kind: 'second-pix-template'; readonly at: number; readonly tag: string }
  | { readonly kind: 'key-and-url'; readonly at: number; readonly tag: string }
  | { readonly kind: 'no-key-or-url'; readonly at: number; readonly tag: string }
  | { readonly kind: 'url-malformed'; readonly at: number; readonly tag: string; readonly found: string };

/** Objects that every BR Code has, beside the first (00) and the CRC (63). */
export const REQUIRED_TAGS = ['52', '53', '58', '59', '60'] as const;
export type RequiredTag = (typeof REQUIRED_TAGS)[number];

/** What the manual does not allow and payers' banks let pass. */
export type PixWarning =
  | {
      readonly kind: 'too-long';
      readonly at: number;
      readonly tag: '59' | '60';
      readonly limit: number;
      readonly found: number;
    }
  | { readonly kind: 'txid-format'; readonly at: number; readonly tag: '62-05'; readonly found: string }
  | { readonly kind: 'key-unsound'; readonly at: number; readonly tag: string }
  | { readonly kind: 'not-ascii'; readonly at: number };
