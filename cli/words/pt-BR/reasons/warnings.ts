import { sentences } from '#cli/words/reasons.ts';

/** Warnings of `regua check`. */
export const warnings = sentences({
  'is not read: name it .yaml': 'não é lido: o nome deve terminar em .yaml',
  'is not read by anything': 'não é lido por nada',
  'is not used by any régua or creditor': 'não é usado por nenhuma régua nem por um credor',
  'is not used by any creditor': 'não é usado por nenhum credor',
  'is that of {file}, too: was it copied from there?': 'é o mesmo de {file}: foi copiado de lá?',
  'is a value of the sample, and stages/prod.yaml is there: give your own':
    'é um valor do exemplo, e stages/prod.yaml existe: ponha o seu',
  'no channel of this step is lawful at sendAt ({time}) {where}: it waits for the next lawful hour':
    'nenhum canal desta etapa é permitido no horário de sendAt ({time}) {where}: ela espera o próximo horário permitido',
  'says {day}, and its offset is {offset}: people read the name':
    'diz {day}, e o offset é {offset}: as pessoas leem o nome',
  'says "{words}", and {creditor} charges {_charge}: name the amounts by {{ fine }} and {{ interest }}, or change the percentage':
    "diz “{words}”, e {creditor} cobra {_charge}: escreva os valores com '{{ fine }}' e '{{ interest }}', ou mude o percentual",
  'a fine of {percent}%': 'multa de {percent}%',
  'interest of {percent}% a month': 'juros de {percent}% ao mês',
  'the legal rate of each month': 'a taxa legal de cada mês',
  'a fine in R$': 'multa em R$',
  'interest in R$ a day': 'juros em R$ por dia',
});
