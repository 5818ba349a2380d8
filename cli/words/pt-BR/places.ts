import type { places as english } from '#cli/words/en/places.ts';
import { translationOf } from '#cli/words/texts.ts';

export const places = translationOf<typeof english>()({
  file: 'arquivo',
  folder: 'pasta',
  path: 'caminho',
  date: 'data',
  day: 'dia',
  instant: 'instante',
  channel: 'canal',
  format: 'formato',
  profile: 'perfil',
  stage: 'ambiente',
  port: 'porta',
  reais: 'reais',
  tags: 'etiquetas',
  type: 'tipo',
  name: 'nome',
  what: 'motivo',
  hash: 'selo',
  language: 'idioma',
  code: 'código',
  kind: 'tipo',
  value: 'valor',
  batch: 'lote',
  command: 'comando',
  options: 'opções',
});
