import type { Field } from './profile.ts';

/** Fields of the debtor. */
const OF_DEBTOR: readonly Field[] = ['debtorCode', 'taxId', 'name', 'email', 'phone', 'areaCode', 'uf'];
const PARTY =
  /\b(cliente|sacado|pagador|devedor|comprador|tomador|contratante|destinatario|parceiro|aluno|locatario|inquilino)\b/;
/** Those who are not the debtor, and must never read what is written to the debtor. */
export const OTHERS =
  /\b(vend\w*|repr\w*|rca|cobrador\w*|gerente|supervisor\w*|consultor\w*|usuario|operador\w*|atendente|banco|portador|filial|loja|matriz|empresa|emp|cedente|beneficiario|credor|fornecedor|contador\w*|contabilidade|motorista|transport\w*|fiador\w*|avalista\w*|indica\w*|tecnico|comissao|conjuge|garantidor\w*|locador|proprietario|responsavel|aprovador\w*|autor|emitente|emissor|remetente|intermediador\w*|assessoria|advogad\w*|franquead\w*|unidade|nosso|nossa|proprio|propria)\b/;
/** Parts of an amount, and other days than those of the title. */
const OF_A_PART =
  /\b(juros|multa|mora|encargos?|desconto\w*|desc|abatimento|taxas?|tarifas?|impostos?|retido\w*|retencao|iss|irrf|pis|cofins|csll|inss|frete|comissao|dolar|usd|us|eur|euro|percentual|dias?)\b|[%]/;

/**
 * True if what stands in parentheses behind a known heading leaves it the meaning it has without it: not the one of a seller, of the own company, or
 * of a part of an amount.
 * @param suffix what stands in the parentheses, its words in full
 * @param nameHeading the heading of the column of names, its words in full; empty where there is none
 */
export function mayStandBehind(suffix: string, field: Field, nameHeading: string): boolean {
  if (OTHERS.test(suffix) || OF_A_PART.test(suffix)) return false;
  const party = PARTY.exec(suffix)?.[0];
  if (!OF_DEBTOR.includes(field)) return party === undefined;
  const ofName = PARTY.exec(nameHeading)?.[0];
  return party === undefined || ofName === undefined || party === ofName;
}
