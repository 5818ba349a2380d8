import type { ContentRule } from '#domain/compliance/content/content-rule.ts';
import { ABOUT_FRAUD } from './innocent.ts';

const DEBT = '(?:divida*|debito*|conta*|fatura*|carne*|parcela*|compra*|contrato*|atraso|valor|cobranca*)';
const REFUSED =
  '(?:nao|nunca|jamais|nem|sem|inutil|impossivel|proibid*|vedad*|perde*|recusad*|negad*|acabou)';
/** What the state gives to a person, and no creditor can take. */
const OF_THE_STATE =
  '(?:cpf|cnpj|cnh|carteira de motorista|passaporte|titulo de eleitor|bolsa familia|auxilio|beneficio*|aposentadoria|pensao|inss|fgts|seguro desemprego|pis|sus|concurso*|visto|identidade)';
const TAKEN =
  '(?:cancel*|bloque*|suspen*|cort*|ret(?:er|id[oa]s?|em|encao)|perd*|baixad*|confisc*|inativ*|descont*|cassad*|impedid*|impede*|passar* a ser pag*)';
const LAW =
  '(?:a lei|por lei|pela lei|na lei|legislacao|codigo (?:civil|do consumidor|penal)|banco central|conselho monetario|governo|justica|stf|stj|receita federal|previdencia|constituicao)';

/** Sentences that say what the law does not do, or what a debtor may do. */
const TRUE_STATEMENTS: readonly string[] = [
  ...ABOUT_FRAUD,
  '(?:nao|nunca|jamais|ninguem|nenhum*) (?:\\w+ )?(?:cancel*|bloque*|suspen*|cort*|perde*|impede*|mexe*|herda*|passa*|responde*)',
  '(?:quem|alguem que) (?:diz|disser|disse) (?:isso|o contrario)',
  '(?<!nao )(?:tem|tera|conserva|mantem|garante*|<your>) .. direito*',
  'prescrev* (?:em|depois|apos|no|ocorre)',
  'desconfi*',
];

const INSTEAD = 'Se não concordar com o valor, você pode contestar sem custo: responda a esta mensagem.';

/** What a creditor says of the law, of rights and of what follows, and is not so. */
export const FALSE_STATEMENTS: readonly ContentRule[] = [
  {
    id: 'right-denied',
    kind: 'false-statement',
    patterns: [
      `${REFUSED} .. (?:direito (?:de|a)|como|pode*|adianta*|vale*|cabe*|permitid*|aceit*) .. (?:contest*|discut*|reclam*|discord*|questionar|recorr*|revis*|defesa|defender)`,
      '(?:contest*|reclam*|discord*|procon|ouvidoria|defensoria|recurso) .. (?:nao|nem) (?:adianta*|vale*|suspende*|muda*|interrompe*|resolve*|atende*|serve*|impede*|existe*|pode*)',
      '(?:nao|nem) adianta .. (?:procon|contest*|reclam*|ouvidoria|advogad*|defensoria)',
      '(?:nao pode*|nao tem direito|nao e possivel|proibid*|sigilos*|negad[oa]|vedad[oa]) .. (?:pedir|ver|receber|ser mostrad*|copia|calculo|extrato|contrato|ouvidoria|atendimento|parcel*)(?=.. (?:divida|atras*|vencid*|enquanto|depois|norma*|regra*|lei|sigil*))',
      '(?:codigo d[eo] (?:defesa do )?consumidor|cdc|lei do superendividamento) .. (?:nao|deixa de) (?:vale*|se aplica*|alcanca*|protege*|cobre*)',
      '(?:contest*|reclam*|discord*|recurs*) .. (?:negad*|recusad*|ignorad*|perde* o direito|deixa de ter direito)',
      '(?:perde*|deixa de ter|nao existe|nao ha|sem) (?:o |a )?(?:direito|protecao|defesa)',
      '(?:registr*|negativ*|inscri*) .. (?:mesmo com|antes d[ae]|apesar d[ae]|independente*) .. (?:contest*|analise|pagamento|reclam*)',
      '(?:retir*|desist*) .. (?:<your>|a) (?:reclamacao|contestacao|queixa|denuncia)',
      `(?:obrigad*|tem que|deve*) .. pagar .. (?:mesmo (?:sem|que nao)|ainda que nao) .. (?:reconhec*|receb*|concord*)`,
    ],
    unless: [
      ...TRUE_STATEMENTS,
      'nao concord*',
      'se (?:voce )?discord*',
      'ajud*',
      'sem custo',
      'suspens* durante',
      'retiramos',
    ],
    instead: INSTEAD,
  },
  {
    id: 'invented-loss',
    kind: 'false-statement',
    patterns: [
      `${OF_THE_STATE} .. ${TAKEN}`,
      `${TAKEN} .. (?:<your>|o|a|do|da|no|na) .. ${OF_THE_STATE}`,
      '(?:nao (?:pode*|consegue*|poder*|recebe*)|impedid*|proibid*) .. (?:passaporte|cnh|votar|viajar|concurso*|sair do pais|trocar de emprego|matricular|fgts|seguro desemprego|sus|aposent*)',
      '(?:perde*|perder*|bloque*|cancel*) .. (?:conta (?:no banco|bancaria|corrente)|contas bancarias|cartao de credito|guarda d)',
      '(?:salario|aposentadoria|beneficio) .. (?:direto|diretamente) (?:a|para|pra) (?:nossa|nos|loja|empresa)',
    ],
    unless: [
      ...TRUE_STATEMENTS,
      '<your> autorizacao',
      '(?:pedido|pediu|solicit*) .. (?:cancel*|suspen*)',
      'consignad*',
      'clausula',
    ],
    instead: 'A fatura está em aberto. Se o momento está difícil, podemos combinar outro dia.',
  },
  {
    id: 'invented-law',
    kind: 'false-statement',
    patterns: [
      `${DEBT} (?:\\w+ ){0,4}(?:nao|nunca|jamais) (?:\\w+ ){0,2}(?:prescreve*|caduca*|vence mais|acaba*|some)`,
      `(?:nome|registro|restricao|negativacao) .. (?:nao|so|nunca) (?:sai|some|cai|se apaga) .. (?:anos|pagando|quit*)`,
      '(?:filhos?|herdeiros?|netos?|espos[oa]|marido|mulher|conjuge|mae|pai|irma|irmao|referencia*) .. (?:herda*|herdar*|responde*|assume*|paga* por|responsavel pelo pagamento|devedor*)',
      '(?:unica forma|proibid*|obrigatori*|nao permite) .. (?:parcel*|lei|legislac*|quit*|recus*|admite)',
      'passa* (?:para|pra|pros|aos|a) (?:os |<your> )?(?:filhos?|herdeiros?|netos?|famil*)',
      `${LAW} .. (?:manda*|obriga*|mudou|exige*|autoriza*|proib*|permite|admite|garante|determin*) .. (?:pag*|${DEBT}|desconto|cobr*|dobr*|juros|multa)`,
      '(?:dobrou|dobra|dobrar*|triplic*|quadruplic*) .. (?:dia*|carne|divida|valor|lei|codigo)',
      'multa (?:\\w+ ){0,6}(?:[3-9]|[1-9]\\d+) ?(?:%|por cento)',
      'juros (?:\\w+ ){0,6}(?:[1-9]\\d+) ?(?:%|por cento) .. (?:mes|dia|semana)',
    ],
    unless: [
      ...TRUE_STATEMENTS,
      'devolv*',
      'restitu*',
      'corrig*',
      'cancelamento',
      'cet',
      '<your> autorizacao',
      '(?:nao|nunca) herda*',
      'fiador* .. (?:so|somente)',
      'desconto de',
    ],
    instead: 'A fatura tem multa de 2% e juros de 1% ao mês, como está no contrato. O cálculo está no link.',
  },
];
