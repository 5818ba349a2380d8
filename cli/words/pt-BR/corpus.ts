import type { corpus as english } from '#cli/words/en/corpus.ts';
import { translationOf } from '#cli/words/texts.ts';

export const corpus = translationOf<typeof english>()({
  noCorpus: '{folder}: não tem corpus; precisa de arquivos como ours.jsonl',
  reached: '{file}: {count} textos, as duas metas alcançadas',
  missed: '{file}: {count} textos, uma meta não alcançada',
  recall: '  recall        {percent} ({right} de {of} recusados), meta de no mínimo {target}%',
  falseAlarms: '  falsos        {percent} ({alarms} de {of} recusados), meta de no máximo {target}%',
  bySmsRule: '    mais {count} só porque um SMS não pode falar da dívida, que é escolha nossa: não contam',
  ofKind: '{right} de {of}',
  judgedWrongly: '  mal julgados: {ids}',
});
