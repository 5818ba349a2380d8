import { useMemo } from 'react';
import { useRead } from '#web/api/use-read.ts';
import { useLanguage } from '#web/words/language.tsx';
import { stepName } from './step-name.ts';

/** Names a step by its id, or by the state of its machine, as the réguas in use do. */
export function useStepNames(): (step: string) => string {
  const { language } = useLanguage();
  const { data } = useRead('/configuration', {});
  return useMemo(() => {
    const steps = Object.values(data?.reguas ?? {}).flatMap((regua) => regua.steps);
    const names = new Map(steps.flatMap(({ id, name }) => [[id, name] as const, [name.en, name] as const]));
    return (step) => stepName({ step, name: names.get(step) }, language);
  }, [data, language]);
}
