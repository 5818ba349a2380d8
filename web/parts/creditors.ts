import { useRead } from '#web/api/use-read.ts';
import { BRASILIA } from './formats.ts';

/** The creditors that the person may see; none while they are being read. */
export function useCreditors() {
  return useRead('/creditors', {}).data?.items ?? [];
}

/** The IANA zone of a creditor: every instant of its debts is shown in it. */
export function useZone(creditorId?: string): string {
  const creditors = useCreditors();
  return creditors.find((one) => one.creditorId === creditorId)?.zone ?? BRASILIA;
}

/** The name of a creditor, as debtors know it; its id while it is not known. */
export function useCreditorName(creditorId: string): string {
  return useCreditors().find((one) => one.creditorId === creditorId)?.name ?? creditorId;
}
