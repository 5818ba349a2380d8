import type { ContentRule } from '../content-rule.ts';

const LOCKED =
  '(?:diploma*|certificado*|historico*|boletim|boletins|notas|documento*|documentacao|transferencia|exame*|resultado*|laudo*|prontuario*|receita*|atestado*|carteirinha|declarac(?:ao|oes)|remedio*|medicamento*|chave*|correspondencia*|encomenda*|material|uniforme)';

export const ESSENTIAL_SERVICES: readonly ContentRule[] = [
  {
    id: 'cutting-a-service',
    kind: 'essential-service',
    patterns: [
      '(?:<nonpayment>) ... (?:<cut>) (?:.. )?(?:<service>)',
      '(?:<nonpayment>) ... (?:<service>) .. (?:<cut>)',
      '(?:<cut>) .. (?:<service>) ... (?:<nonpayment>)',
      '(?:<service>) .. (?:<cut>) ... (?:<nonpayment>)',
      '(?:pague|paga|pagar|quite|regularize|acerte) (?:\\w+ ){0,4}ou (?:.. )?(?:<service>) .. (?:<cut>|desliga*|cai*)',
      '(?:pague|paga|pagar|quite|regularize|acerte) (?:\\w+ ){0,4}ou (?:.. )?(?:<cut>|desliga*) .. (?:<service>)',
      '(?:<avoid>) .. (?:o |a )?(?:corte|suspensao|interrupcao|bloqueio|desligamento|cancelamento|perda) (?:.. )?(?:<service>)',
      '(?:cortar|cortaremos|cortamos|desligar|desligaremos|suspender|suspenderemos|interromper|interromperemos|bloquear|bloquearemos) (?:o |a |os |as )?<your> (?:<service>)',
      '<your> (?:<service>) (?:sera|serao|vai ser|vao ser|pode ser|podem ser|estara|sera) (?:cortad*|desligad*|suspens*|interrompid*|bloquead*|cancelad*|retid*)(?=.. (?:divida|debito|pag*|atraso|inadimpl*|acerto)|\\W*(?:\\||$))',
      '(?:<pay-now>) // .. (?:<cut>) (?:.. )?(?:<service>)',
      `${LOCKED} .. (?:retid*|retemos|bloquead*|pres[oa]s?|so (?:sera|serao|libera*|entreg*)|somente (?:sera|serao|sera liberad*))`,
      `(?:ret(?:er|eremos|emos|ido|ida|encao)|segurar|seguraremos|prender|nao (?:entreg*|liber*|emit*|devolv*)) .. ${LOCKED} ... (?:<nonpayment>)`,
      `${LOCKED} ... (?:so|somente|apenas) (?:ser*|libera*|entreg*|emit*|sai*|pode*) .. (?:quit*|pag*|acert*|regulariz*)`,
      `(?:so|somente|apenas) .. (?:libera*|entreg*|emit*|devolv*) .. ${LOCKED} ... (?:quit*|pag*|acert*|regulariz*)`,
      '(?:alun*|filh*|crianca*|morador*|paciente*|familia*|condomin*) .. (?:impedid*|barrad*|proibid*) .. (?:entr*|assist*|particip*|frequent*|fazer|usar|circul*|acess*)',
      '(?:barrad*|impedid*|constrang*|retirad*|afastad*|proibid*) .. (?:portao|portaria|entrada|entrar|sala|aula*|prova*|escola|festa|formatura)(?=.. (?:divida|debito|pag*|atraso|inadimpl*|acerto|mensalidade)|\\W*(?:\\||$))',
      '(?:sem|fica sem|ficar sem|vai ficar sem|ficara sem) (?:.. )?(?:agua|luz|energia|gas|internet|remedio*|medicac*|tratamento|atendimento|aula*|prova*|escola|diploma|formatura|consulta*)(?=.. (?:divida|debito|pag*|atraso|acerto|fatura|boleto|conta|mensalidade|hoje|amanha)|\\W*(?:\\||$))',
      '(?:sabe que|sabemos que|lembre se|lembr*) .. (?:precisa|depende) .. (?:agua|luz|energia|internet|remedio*|tratamento|atendimento|aula*)',
      '(?:alun*|pacient*|morador*|client*|condomin*|quem|unidade*|crianca*) ... (?:<nonpayment>) ... (?:nao (?:ser*|poder*|ter*|entr*|receb*|far*|usar*)|fica* sem|perde*|impedid*|proibid*|sem direito)',
      '(?:retirar*|remover*|tirar*|recolher*|desinstalar*) .. (?:aparelho|protese|equipamento|medicamento*|remedio*|soro|oculos|cadeira|cama|medidor|relogio) ... (?:<nonpayment>)',
      '(?:<nonpayment>) ... (?:retirar*|remover*|tirar*|recolher*|desinstalar*) .. (?:aparelho|protese|equipamento|medicamento*|remedio*|oculos|cadeira|cama|medidor|relogio)',
      '(?:<service>) .. depende* d[aeo] (?:quitacao|pagamento|acerto|<your> pagamento)',
      '(?:<nonpayment>) ... (?:tratamento|aulas?|servico|atendimento|terapia|plano|internet|entregas?) .. (?:para|vai parar|parar*|acab*)(?=\\W*(?:\\||$))',
      '(?:por causa|em razao|devido|em funcao|em virtude|por conta|diante|com base|motivo|enquanto persist*) (?:d[aeo]s? |a |ao )?(?:.. )?(?:divida*|debito*|atraso*|inadimpl*|pendencia*|falta de pag*|nao pag*) ... (?:<service>) .. (?:<cut>|adiad*|remarcad*|para*|nao)',
      '(?:<service>|catraca|portaria|porta) .. (?:<cut>|adiad*) ... (?:divida*|debito*|atrasad*|inadimpl*|pendencia*|em aberto|regulariz*|quit*|acerto)',
      `${LOCKED} .. condicionad*`,
      '(?:<service>) .. (?:condicionad*|dependente*|depende* d[aeo]|vinculad*|liberad* (?:so|apenas|somente)?) .. (?:pag*|quit*|acert*|regulariz*)',
      '(?:<nonpayment>) .. (?:ele|ela|eles|elas|o menino|a menina) nao (?:entra*|assist*|faz|participa*|vai|recebe*)',
      '(?:precisa|depende) (?:d[aeo]s? |de )?(?:nossa |nosso )?(?:<service>) (?=.. (?:pag*|divida|debito|fatura|corte|cortar))',
    ],
    unless: [
      '(?:manutencao|conserto|reforma|obra*|limpeza|faxina|revisao|vistoria|dedetiz*|reparo*|bomba|troca d[aeo]|programad*|racionamento|concessionaria|caixa d agua)',
      'nao (?:(?:vamos|iremos|sera|serao|podemos|pode|sao|se|vai|ha|havera) )?(?:suspend*|cort[aeo]*|ret(?:em|er|eremos)|imped*|bloque*|neg[ao]*|interromp*|interfer*|afet*|muda)(?! .. (?:se|caso) voce)',
      '(?:uniforme|vacin*|atrasos? na chegada|documento com foto|febre|contagi*)',
      'nunca (?:suspend*|cort*|ret*|imped*|bloque*|neg*)',
      '(?:com ou sem|independente*|mesmo com|ainda que|mesmo que|mesmo em caso de) .. (?:pag*|debito*|atraso|aberto|divida)',
      '(?:reserva*|sinal|orcamento|pedido|encomenda personalizada)',
      'sem (?:custo|onus|carencia|taxa)',
      'desconto',
      '(?:remarc*|desmarc*|reagend*) ',
      '(?:cancelar|desmarcar) a consulta',
      'normalmente',
      'a <your> pedido',
      '(?:direito|lei) .. (?:garant*|proib*|assegur*)',
    ],
    instead:
      'A fatura de março está em aberto. O serviço não muda por causa disto; fale com a gente para combinar um dia.',
  },
];
