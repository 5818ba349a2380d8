import type { Creditor } from '#schemas/config/creditor.ts';
import type { FirstLoad } from '#schemas/config/first-load.ts';
import type { ContactLimits, LegalRate } from '#schemas/config/legal.ts';
import type { Message } from '#schemas/config/message.ts';
import type { OfferBook } from '#schemas/config/offers.ts';
import type { Regua } from '#schemas/config/regua.ts';
import type { Selection } from '#schemas/config/selection.ts';
import type { LayoutFile } from './check-layout.ts';
import type { YamlFile } from './read-yaml.ts';

/** The files of a config folder, each valid by itself. */
export interface ConfigFiles {
  readonly reguas: readonly YamlFile<Regua>[];
  readonly creditors: readonly YamlFile<Creditor>[];
  readonly offers: readonly YamlFile<OfferBook>[];
  readonly messages: readonly (YamlFile<Message> & { readonly brand: string; readonly id: string })[];
  readonly layouts: readonly LayoutFile[];
  readonly selection: YamlFile<Selection>;
  readonly legalRate: YamlFile<LegalRate>;
  readonly limits: YamlFile<ContactLimits>;
  readonly firstLoad: YamlFile<FirstLoad>;
}
