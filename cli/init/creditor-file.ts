import { stringify } from 'yaml';
import type { Answers } from './questions.ts';

/** A value as YAML, in quotes where it needs some. */
const yaml = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd();

/** The YAML of a creditor, whose debts are paid to its own Pix key, with what the law allows at most for a consumer. */
export const creditorFile = (
  answers: Answers,
): string => `# yaml-language-server: $schema=../../schemas/json/config/creditor.schema.json
id: ${yaml(answers.creditor)}
name: ${yaml(answers.name)}
legalName: ${yaml(answers.legalName)}
taxId: ${yaml(answers.taxId)}
address: ${yaml(answers.address)}
city: ${yaml(answers.city)}
uf: ${yaml(answers.uf)}
# A pasta de config/templates com os textos.
brand: acolhedora
# A cor do cabeçalho e dos botões, nos e-mails e na página do cliente.
colour: "#0f766e"
# Quem assina os e-mails: o domínio é verificado no SES.
sender:
  email: ${yaml(answers.email)}
  replyTo: ${yaml(answers.replyTo)}
# Como o cliente fala com uma pessoa: aparece em todas as mensagens.
contact:
  phone: ${yaml(answers.phone)}
  hours: ${yaml(answers.hours)}
# Aparece em todo e-mail e onde a página pede algum dado (LGPD, arts. 9º e 41).
privacy:
  url: ${yaml(answers.privacyUrl)}
  officer: ${yaml(answers.officer)}
# Recebe o que é pago pela segunda via.
pixKey: ${yaml(answers.pixKey)}
# Quem emite a segunda via: static-pix (um Pix para a chave acima), bacen-pix (o seu PSP) ou cnab (boleto registrado por arquivo).
bills:
  provider: static-pix
# Multa e juros do contrato. Para consumidores, a multa vai até 2% (CDC, art. 52, § 1º).
charges:
  finePercent: 2
  interestPercentPerMonth: 1
  basis: contract
  # Quem paga o principal inteiro com atraso: até R$ 20,00 de multa e juros são dispensados; acima disso, uma pessoa decide.
  whenOnlyChargesAreLeft: { waiveUpTo: 2000, above: ask }
courtesies:
  # Enviada uma vez, quando um lembrete se cruzou com o pagamento.
  apology: desculpas
  # Enviada uma vez, quando a dívida é paga.
  receipt: recibo
  # Enviada uma vez, quando um lote de faturas foi desfeito depois de mensagens (regua undo).
  mistake: engano
negotiation:
  # As propostas de acordo para dívidas em atraso: um arquivo de config/offers.
  offers: padrao
# Feriados municipais e estaduais, nos quais os seus bancos também não abrem:
# holidays:
#   - { date: 2026-03-19, name: São José }
`;
