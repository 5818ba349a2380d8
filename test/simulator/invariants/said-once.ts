import type { Invariant, Recording, SeenEvent } from '#test/simulator/recording.ts';

/** What came of a report by a person of the creditor, and the reports that may have led to it. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'PromiseMade.v1': ['PromiseReported.v1', 'OfferApproved.v1'],
  'CaseOpened.v1': ['DisputeRaised.v1', 'HardshipReported.v1'],
  'PaymentPlanMade.v1': ['PaymentPlanReported.v1', 'OfferApproved.v1'],
};

/**
 * The bus delivers at least once, and late: the same report again is the same promise, case or payment plan, and never a
 * second one, even when the first is over.
 */
export const saidOnce: Invariant = (recording) =>
  Object.entries(CONSEQUENCES).flatMap(([consequence, reports]) =>
    [...byInvoice(ofOurs(recording, consequence))].flatMap(([invoice, came]) => {
      const reported = new Set(
        recording.events
          .filter(
            ({ source, type, detail }) =>
              source === 'billing' && reports.includes(type) && idOf(detail) === invoice,
          )
          .map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`),
      );
      return came.length > reported.size
        ? [`${invoice}: ${came.length} ${consequence} by a person of ${reported.size} different reports`]
        : [];
    }),
  );

const idOf = ({ creditorId, invoiceId }: SeenEvent['detail']): string => `${creditorId} ${invoiceId}`;

const byInvoice = (events: readonly SeenEvent[]): ReadonlyMap<string, readonly SeenEvent[]> =>
  Map.groupBy(events, ({ detail }) => idOf(detail));

/** The events of one type that a person of the creditor caused, each once. */
const ofOurs = ({ events }: Recording, type: string): SeenEvent[] => [
  ...new Map(
    events
      .filter((event) => event.type === type && event.detail.by === 'person')
      .map((event) => [event.detail.eventId, event]),
  ).values(),
];
