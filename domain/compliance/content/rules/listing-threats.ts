import type { ContentRule } from '#domain/compliance/content/content-rule.ts';
import { ABOUT_STUDIES } from './innocent.ts';

const INSTEAD =
  'Não fale de registro em birô nem de protesto: o aviso do art. 43, § 2º, é do birô, neutro, com dado, data e como contestar.';

/** A record that is cleared or absent. */
const CLEARED: readonly string[] = [
  '(?:baixa|exclusao|retirada|cancelamento|remocao|cancelar|sustacao) .. (?:do|da|de|no|na|o|a) (?:.. )?(?:registro|spc|serasa|protesto|anotacao|apontamento|cadastro*|restricao|negativacao|inscricao|nome|cartorio|scpc)',
  '(?:pedimos|solicitamos|confirmamos|fizemos|ja foi|foi|foram|sera|esta|comunicamos|providenciamos|retiramos|excluimos|cancelamos|enviamos) .. (?:a baixa|a exclusao|a retirada|o cancelamento|retirad*|excluid*|cancelad*|removid*|baixad*)',
  'nao (?:consta*|ha|existe*|tem|temos|fazemos|enviamos|incluimos|registramos|negativamos|protestamos|levamos)',
  'nada consta',
  'nenhum* .. (?:registro|cadastro|negativac*|protesto|apontament*|bureau|biro|inclusao|inscricao)',
  '(?:registro|nome|negativac*|protesto|inclusao|inscricao) .. (?:nao sera|nao foi|nao vai|nao e|indevid*|por engano|suspens*|cancelad*|retirad*|excluid*|baixad*|removid*)',
  'contestac* .. (?:suspen*|enquanto|analis*)',
  'carta de anuencia',
  'sem (?:qualquer |nenhum |nenhuma )?(?:restricao|restricoes|negativacao|protesto|registro|apontamento)',
  'direito de (?:consultar|corrigir|acessar|saber)',
];

export const LISTING_THREATS: readonly ContentRule[] = [
  {
    id: 'bureau',
    kind: 'listing-threat',
    patterns: ['<bureau>'],
    unless: CLEARED,
    instead: INSTEAD,
  },
  {
    id: 'negative-listing',
    kind: 'listing-threat',
    patterns: [
      'negativ(?:ar|aremos|arei|ara|arao|amos|ando|acao|acoes|e|em)(?! de sangue)',
      'negativad[oa]s?',
      '(?:nome|cpf|cnpj) .. (?:suj[oa]|restrit[oa]|manchad[oa]|negativ[oa]|pres[oa]|comprometid[oa]|com restricao|na lista|fichad[oa]|bloquead[oa]|marcad[oa])',
      '(?:suj*|manch*|comprom*|perd*|queim*) .. (?:o )?(?:<your> )?nome',
      '(?:limp*|mante*|preserv*|salv*|zel*|proteg*|cuid*) .. (?:o |do |pelo )?<your> (?:bom )?nome(?: limpo)?',
      'nome limpo',
      '(?:cpf|cnpj|nome) .. (?:risco|restric*|problema*|apontament*|irregular*|inadimpl*|pendenc*)(?! .. nao )(?=.. (?:regulariz*|evit*|pag*|quit*|de|para|com|sofr*|acert*)|\\W*(?:\\||$))',
      '(?:risco|possibilidade|iminencia) de (?:restric*|negativ*|protest*|inclu*|inscri*|bloqueio)',
      '(?:lista|cadastro|rol) (?:de|dos) (?:maus|mau|inadimpl*|devedor*|caloteir*)',
      '(?:limite|cartao|conta|credito) .. (?:cancel*|cort*|reduz*|bloque*) .. (?:pendencia|divida|debito|ao saber|inadimpl*)|(?:cancel*|cort*|reduz*) .. (?:<your> )?(?:limite|cartao|conta) .. (?:pendencia|divida|debito|ao saber|inadimpl*)',
      'orgaos? competentes?',
      'nome .. suj*',
      'nome (?:ainda |continua |esta |segue |ainda esta )+limpo',
      '(?:ficha|cpf|cnpj) (?:suja|sujo|limpo|limpa)',
      '(?:pontuacao|historico|reputacao|saude|vida|imagem|situacao) (?:de credito|financeira|no mercado|na praca|crediticia|comercial) .. (?:despenc*|cai*|prejudic*|afet*|compromet*|manch*|pior*|abal*|risco|destru*|arruin*|sofr*|arranh*|danific*)',
      '(?:despenc*|prejudic*|afet*|compromet*|manch*|pior*|abal*|destru*|arruin*|arranh*|danific*|preserv*|proteg*) .. (?:pontuacao|historico|reputacao|saude|vida|imagem) (?:de credito|financeira|no mercado|na praca|crediticia|comercial)',
      'nome .. na praca',
      '(?:inclu*|inscri*|inscrev*|registr*|regist*|coloc*|envi*|mand*|lev*|lanc*|apont*|anot*|pass*|informar*|ir|vai|ira|entrar|cair*|parar*|acab*) .. (?:<your>|o) (?:nome|cpf|cnpj|dados) .. (?:cadastro*|lista*|orgao*|registro*|banco de dados|rol|credito)',
      '<your> (?:nome|cpf|cnpj|dados) .. (?:<will>|para|vai|foi|esta*|entr*) .. (?:cadastro*|lista*|orgao*|rol|negativ*|restric*|protest*|banco de dados|apontad*|inscrit*)',
      '(?:restric(?:ao|oes)|bloqueio|anotac(?:ao|oes)|apontamentos?|inscric(?:ao|oes)) .. (?:no|em|ao|a|do|de|junto|sobre) (?:o )?(?:<your> )?(?:cpf|cnpj|nome|credito)',
      '(?:lista|cadastro|rol|relacao) .. (?:negra|inadimplentes|devedores|maus pagadores|negativad*)',
    ],
    unless: [...CLEARED, '(?:aluno|paciente|crianca|completo|social) .. nome'],
    instead: INSTEAD,
  },
  {
    id: 'protest',
    kind: 'listing-threat',
    patterns: [
      'protest(?:ar|aremos|arei|ara|arao|amos|ando|ad[oa]s?|a|am|e)(?= .. (?:titulo|boleto|nota|duplicata|divida|debito|fatura|<your>|voce|cartorio|nome|cheque))',
      '(?:titulo|boleto|nota|duplicata|divida|debito|fatura|parcela|cheque|nome|conta|contrato|valor) .. protestad[oa]s?',
      '(?:ser*|vai ser|sera|serao|sejam?) protestad[oa]s?',
      '(?:a|para|em|de|no|pro|ao|o|sob|apontad[oa] (?:a|para)) protesto(?! d[oe]s? (?:caminhoneir|motorist|trabalhador|professor|servidor|morador|estudant|rua))',
      '(?:evit*|antes d*|sofrer*|sofra|gerar*|risco de|caminho do|prazo (?:do|de|para o)) .. protesto',
      'protesto .. (?:cartorio|titulo|<your> nome|extrajudicial|em <your>|do boleto|da duplicata|da divida)',
      '(?:envi*|encaminh*|lev*|mand*|apresent*|apont*|remet*|vai|ir|ira|segu*|esta|parar*|va[oi]) .. (?:ao|no|para o|a um|em|pro|o) (?:cartorio|tabelionato)',
      '(?:cartorio|tabelionato) .. (?:ja|com|recebeu|recebera|tem|em posse|cobrara) .. <your> (?:titulo|divida|debito|boleto|nome|duplicata)',
      'cartorio de protestos?',
    ],
    unless: [
      ...CLEARED,
      ...ABOUT_STUDIES,
      '(?:contrato|escritura|procuracao|firma|certidao|reconhecimento|ata|convencao|imovel|documento) .. (?:cartorio|registrad*|reconhec*)',
      '(?:caminhoneir*|motorist*|manifestac*|greve|passeata|transito|rodovia|bloqueio da via)',
    ],
    instead: INSTEAD,
  },
  {
    id: 'credit-consequences',
    kind: 'listing-threat',
    patterns: [
      'score .. (?:cai*|baix*|derrub*|prejudic*|afet*|despenc*|diminu*|negativ*|compromet*|queda|pior*|reduz*|sofre*)',
      '(?:cai*|baix*|derrub*|prejudic*|afet*|despenc*|diminu*|compromet*|queda|pior*|reduz*|abal*) .. score',
      '(?:fech*|perde*|perca|perder*|fica* sem|ficar* sem|acab*|cort*|neg*|dificult*|restring*|compromet*|prejudic*|sem|adeus) .. (?:<your> )?credito .. (?:praca|mercado|comercio|fornecedor*|bancos?|lojas?|futuro|todos|compras)',
      '(?:porta|portas) .. credito',
      'credito na praca',
      '(?:nao|sem) (?:consegu*|podera|poderao|pode|vai|ter*) .. (?:financi*|emprestimo*|comprar a prazo|abrir conta|cartao|alugar|credito|crediario|parcelar em)',
      '(?:dificuldade*|impossib*|imped*|obstaculo*|problema*) .. (?:para|de|ao|com) .. (?:financi*|emprestimo*|credito|crediario|comprar a prazo|alugar)',
      'ningue[mn] .. (?:vend*|emprest*|confi*|fiado)',
      'nao (?:.. )?(?:consegu*|podera|poderao|vai|ira) .. (?:comprar|parcelar|financiar|alugar|abrir|contratar|tirar|fazer) .. (?:nada|prazo|crediario|lugar nenhum|lugar algum|parcelad*|conta|cartao|em lugar)',
      '(?:licitac*|concurso*|emprego*|vaga de trabalho|aluguel|visto|passaporte) .. (?:apontament*|restric*|negativ*|nome|cpf|pendencia*|impedid*)|(?:apontament*|negativ*|pendencia*) .. (?:licitac*|concurso*|emprego*|alugar|visto|passaporte)',
      '(?:cpf|cnpj) .. (?:bloquead*|cancelad*|irregular|suspens*|restrit*|travad*|pendente na receita|inapt*)',
      '(?:bloque*|cancel*|suspen*|trav*) .. (?:o )?(?:<your> )?(?:cpf|cnpj)',
      '(?:mante*|quer|deseja|continuar*|preserv*) .. (?:<your> )?credito .. (?:praca|mercado|aberto|ativo|comercio)',
    ],
    unless: ['nao .. (?:afeta|muda|prejudica|altera|bloque*|cancel*)', 'a <your> pedido'],
    instead: 'Diga o que está em aberto e como resolver, sem falar do crédito da pessoa.',
  },
];
