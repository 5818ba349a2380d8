import { debtIdOf } from '#adapters/table/keys.ts';
import type { Channel } from '#schemas/primitives.ts';
import { inboundSms, whatsAppMessage } from '#test/builders/feedback.ts';
import { Visitor } from '#test/builders/visitor.ts';
import type { Action, Person, Step } from '#test/simulator/plan.ts';
import { UNSUBSCRIBE } from '#test/simulator/recorder.ts';
import type { Stage } from '#test/simulator/stage.ts';

type Visit = Extract<Action, { do: 'visit' }>;

/** A debtor opens the newest link about an invoice, confirms, and sends a form. Nobody tries again when the page fails. */
export async function visit(stage: Stage, step: Step, action: Visit): Promise<void> {
  const { creditorId, invoiceId, person } = stage.invoice(action.invoice);
  const who = stage.plan.setting.persons[person];
  const path = newestLink(stage, debtIdOf(creditorId, invoiceId));
  if (!who || path === undefined) return;
  const visitor = new Visitor(stage.world);
  const trying = (async () => {
    const { statusCode } = await visitor.get(path);
    stage.recorder.opened.push({ ...stage.recorder.seen(), link: path, statusCode });
    if (statusCode !== 200) return;
    await visitor.confirm(path, who.taxId.replace(/\D/g, '').slice(0, 4));
    await send(stage, step, { visitor, path, action, who });
  })();
  // A page that fails is a page that fails: what a crash leaves behind is for the product to mend.
  await trying.catch(() => undefined);
}

const newestLink = (stage: Stage, debtId: string): string | undefined =>
  stage.recorder.sends.findLast((send) => send.debtId === debtId && send.links.length > 0)?.links[0];

async function send(
  stage: Stage,
  step: Step,
  given: { readonly visitor: Visitor; readonly path: string; readonly action: Visit; readonly who: Person },
): Promise<void> {
  const { visitor, path, action, who } = given;
  const words = `Palavras de ${who.name} sobre o passo ${step.id}.`;
  switch (action.form) {
    case 'look':
      await visitor.get(path);
      return;
    case 'pay':
      await visitor.ask(path, 'pagar');
      return;
    case 'promise':
      await visitor.ask(path, 'prometer', { dia: stage.dayOf({ ...step, skew: 0 }, action.days ?? 1) });
      return;
    case 'accept': {
      const { body = '' } = await visitor.get(path);
      const offers = [
        ...body.matchAll(/name="oferta" value="([^"]+)"><input type="hidden" name="total" value="(\d+)"/g),
      ];
      const offer = offers[(action.offer ?? 0) % Math.max(1, offers.length)];
      if (offer)
        await visitor.ask(path, 'aceitar', { oferta: offer[1] as string, total: offer[2] as string });
      return;
    }
    case 'not-mine':
      await visitor.ask(path, 'nao-reconheco');
      return;
    case 'problem':
      stage.words.push(words);
      await visitor.ask(path, 'problema', { texto: words });
      return;
    case 'hardship':
      stage.words.push(words);
      await visitor.ask(path, 'sem-condicoes', { texto: words });
      return;
    case 'stop': {
      const answer = await visitor.ask(path, 'parar');
      // The page says so, and says it for every address that this debtor has.
      if (answer.statusCode === 200 && (answer.body ?? '').includes('não')) return;
    }
  }
}

/** A person answers SAIR to the newest message, or follows its link to unsubscribe. */
export async function reply(stage: Stage, { person, by }: Extract<Action, { do: 'reply' }>): Promise<void> {
  const who = stage.plan.setting.persons[person];
  if (!who) return;
  if (by === 'unsubscribe') return unsubscribe(stage, who);
  const got = stage.recorder.sends.findLast(
    ({ channel, address }) => channel === by && address === who.phone,
  );
  if (!got) return;
  const body =
    by === 'sms'
      ? inboundSms(who.phone, 'SAIR')
      : whatsAppMessage(who.phone.slice(1), { type: 'text', text: { body: 'SAIR' } });
  noteOptOut(stage, who.phone, ['sms', 'whatsapp']);
  stage.world.feedback(body);
}

/** With one click (RFC 8058); again until it is answered, as mail programs do. */
async function unsubscribe(stage: Stage, who: Person): Promise<void> {
  const got = stage.recorder.sends.findLast(
    ({ channel, address }) => channel === 'email' && address === who.email,
  );
  const token = UNSUBSCRIBE.exec(got?.text ?? '')?.[1];
  if (token === undefined) return;
  const { world } = stage;
  const answer = (await world.aws
    .invoke('unsubscribe', {
      version: '2.0',
      routeKey: 'POST /u/{token}',
      pathParameters: { token },
      rawQueryString: '',
      headers: {},
      requestContext: { requestId: 'one-click', timeEpoch: world.clock.now(), http: { method: 'POST' } },
      body: 'List-Unsubscribe=One-Click',
      isBase64Encoded: false,
    })
    .catch(() => undefined)) as { readonly statusCode: number } | undefined;
  if (answer?.statusCode === 200) noteOptOut(stage, who.email, ['email']);
}

function noteOptOut(stage: Stage, address: string, channels: readonly Channel[]): void {
  stage.recorder.optOuts.push({ ...stage.recorder.seen(), address, channels });
}

/** The data of a debtor is erased on request (LGPD art. 18): all links to their page are void from then on. */
export async function erase(stage: Stage, { invoice }: Extract<Action, { do: 'erase' }>): Promise<void> {
  const { creditorId, debtorId } = stage.invoice(invoice);
  await stage.world.erase(debtorId, creditorId);
  stage.recorder.revocations.push({ ...stage.recorder.seen(), creditorId, debtorId, how: 'erasure' });
}

/** Opens every link that was ever sent, as anybody with an old message may. */
export async function openOldLinks(stage: Stage): Promise<void> {
  for (const link of new Set(stage.recorder.sends.flatMap(({ links }) => links))) {
    const { statusCode } = await new Visitor(stage.world).get(link);
    stage.recorder.opened.push({ ...stage.recorder.seen(), link, statusCode });
  }
}
