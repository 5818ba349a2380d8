import { isMerchantAccount, isUnreservedTemplate, type TlvObject } from './read-tlv.ts';

/** The object with a tag, the first of them. */
export const objectOf = (objects: readonly TlvObject[], tag: string): TlvObject | undefined =>
  objects.find((object) => object.tag === tag);

/** What a sub-object of a template says, as `01` of a merchant account. */
export const valueIn = (template: TlvObject | undefined, sub: string): string | undefined =>
  template && objectOf(template.objects, `${template.tag}-${sub}`)?.value;

/** The name of the arrangement, in any case: the two manuals of BACEN differ in it. */
const isPix = (template: TlvObject): boolean => valueIn(template, '00')?.toLowerCase() === 'br.gov.bcb.pix';

/** The merchant accounts (26 to 51) that are Pix; a valid code has one, or only a recurrence. */
export const pixAccounts = (objects: readonly TlvObject[]): TlvObject[] =>
  objects.filter((object) => isMerchantAccount(object.tag) && isPix(object));

/** The template (80 to 99) of a Pix Automático, with the place of its recurrence in 25. */
export const pixRecurrence = (objects: readonly TlvObject[]): TlvObject | undefined =>
  objects.find(
    (object) => isUnreservedTemplate(object.tag) && isPix(object) && valueIn(object, '25') !== undefined,
  );
