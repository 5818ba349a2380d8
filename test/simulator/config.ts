import type { Config } from '#schemas/config/config.ts';
import { Regua } from '#schemas/config/regua.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { ASAAS_TOKEN, PIX_TOKEN } from '#test/builders/providers.ts';
import { CREDITOR } from '#test/builders/world.ts';
import type { Setting } from './plan.ts';

/** The payment source that reminders of some creditors wait for: billing reports for it. */
export const SOURCE = 'caixa';

/** The deployed configuration with the creditors and the ladder of a setting. */
export async function configOf({ creditors, withSources, ladder }: Setting): Promise<Config> {
  const config = await deployedConfig();
  const deployed = config.creditors[CREDITOR];
  if (!deployed) throw new Error(`config/ has no creditor ${CREDITOR}`);
  return {
    ...config,
    // One that was kept before has today's defaults.
    ...(ladder
      ? {
          reguas: { [ladder.id]: Regua.parse(ladder), ...firstLoadOf(config) },
          selection: [{ regua: ladder.id }],
        }
      : {}),
    creditors: Object.fromEntries(
      creditors.map((id, index) => [
        id,
        {
          ...deployed,
          id,
          bankFiles: [{ layout: 'itau-400', account: `${111 + index}/12345` }],
          whatsapp: { phoneNumberId: 'phone-number-id-976c72a700aac43eaf573ae050example' },
          ...(withSources.includes(id)
            ? {
                reconciliation: {
                  sources: [{ id: SOURCE, within: { businessDays: 1, by: '09:00' } }],
                  recheckHours: 4,
                },
              }
            : {}),
        } satisfies Config['creditors'][string],
      ]),
    ),
  };
}

/** The régua of debts that are old when they come. */
const firstLoadOf = ({ reguas, firstLoad: { regua } }: Config): Config['reguas'] =>
  Object.fromEntries(Object.entries(reguas).filter(([id]) => id === regua));

/** The providers of a creditor, whose accounts belong to it alone; the signed one, `sandbox`, is for all. */
export const providersOf = (creditorId: string) =>
  ({
    pix: { name: `banco-${creditorId}`, token: `${PIX_TOKEN}-${creditorId}` },
    asaas: { name: `asaas-${creditorId}`, token: `${ASAAS_TOKEN}-${creditorId}` },
  }) as const;

/** What the webhook's secret says of all of them. */
export const webhookSecretsOf = ({ creditors }: Setting): Record<string, unknown> =>
  Object.fromEntries(
    creditors.flatMap((creditorId) => {
      const { pix, asaas } = providersOf(creditorId);
      return [
        [pix.name, { adapter: 'bacen-pix', secrets: [pix.token], creditors: [creditorId] }],
        [asaas.name, { adapter: 'asaas', secrets: [asaas.token], creditors: [creditorId] }],
      ];
    }),
  );
