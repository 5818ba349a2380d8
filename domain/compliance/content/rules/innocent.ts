/** Sentences about courses, books and events, in which words of the law are a subject. */
export const ABOUT_STUDIES: readonly string[] = [
  'processo seletivo',
  '(?:curso*|disciplina*|apostila*|livro*|materia*|faculdade de|graduacao|pos graduacao|palestra*|seminario*|concurso*|simulado*|modulo*|oficina*|filme*|peca de teatro|peca teatral|espetaculo*|exposicao|museu|editora|romance|colecao|vestibular|semestre|bacharel*|workshop|webinar|videoaula*|trabalho de conclusao|tcc|debate*|clube d*|tema d*|inscric*)',
  '(?:aula|aulas|prova|provas|exercicio|exercicios|estudo|estudos|exame|codigo|oab|manual|estagio|professor*) (?:de|do|da|sobre) .. (?:direito|processo|processual|penal|justica|execucao|historia|filosofia|etica)',
];

/** Sentences about a lawsuit, or an act, of or against somebody else, or about what was done for the debtor. */
export const ABOUT_OTHERS: readonly string[] = [
  '(?:contra|em face d[aeo]) (?:a |o |as |os )?(?!<reader>|<your>|o? ?titular|client|devedor|inadimpl)(?:construtora*|empresa*|seguradora*|prefeitura*|estado|uniao|municipio|operadora*|concessionaria*|incorporadora*|antiga administradora|ex administradora|banco*|vazamento*|gripe|dengue|incendio*|roubo*)',
  'em cumprimento (?:a|de|da|ao)',
  '(?:por|conforme|em razao de|devido a) (?:decisao|ordem|determinacao|sentenca) judicial .. (?:suspend*|cancel*|encerr*|devolv*|estorn*|nao)',
  '(?:encerr*|arquiv*|extint*|desist*) .. (?:acao|processo|execucao)',
  '(?:acao|processo|execucao) .. (?:encerr*|arquiv*|extint*|desist*)',
];

/** Words of the law that speak of rights, of papers of the creditor, or of what is not done. */
export const ABOUT_RIGHTS: readonly string[] = [
  '(?:privacidade|encarregad*|dados pessoais|lgpd|contrato social|minuta|convencao|regimento|estatuto|procuracao|inventario|testamento)',
  'tribunal de (?:contas|etica|justica desportiva)',
  'justica (?:social|do trabalho|eleitoral|restaurativa|e paz|gratuita)',
  '(?:decisao|acordo|recuperacao|deposito|ordem|sentenca|alvara) judicial',
  '(?:direito*|pode*|gratuit*|reclam*|denunci*|ouvidoria|preferir) .. (?:procon|banco central|consumidor gov|defensoria|juizado*|justica|cejusc|conciliacao)',
  '(?:procon|banco central|consumidor gov|defensoria|juizado*|cejusc|conciliacao gratuita) .. (?:direito*|pode*|gratuit*|reclam*|denunci*|ajudar|ouvidoria)',
  '(?:nao e|nao se trata|nao ha|nao existe|nao temos|nao fazemos|nao usamos|nao recorremos|nao somos|nunca|jamais) .. (?:judicia*|justica|advogad*|advocacia|processo|acao|juridic*|protesto|policia|orgao*|cobranca)',
  'sem .. (?:justica|advogad*|processo|briga|judicia*)',
  '(?:voltad[oa]s? (?:a|para)|publico de|turma de|desconto para|convenio com) (?:.. )?(?:advogad[oa]s|juizes|policiais|bachareis)',
  '(?:<your>|a|o|da|do) (?:.. )?(?:toga|beca|jaleco|fantasia|uniforme|quadro|bolo|camiseta|caneca|peca|agenda|livro) .. (?:advogad*|juiz*|policia*|justica)',
];

/** Sentences that warn of fraud. */
export const ABOUT_FRAUD: readonly string[] = [
  'se passa* (?:por|pel*)',
  'golpe*',
  'cuidado com',
  'fraude*',
  'nunca pedimos',
  'seguranca',
];

/** The creditor disowns the words, warns of fraud, owns a mistake, or says where help is to be had: courts and bureaus are no threat. */
export const DISOWNED: readonly string[] = [
  '(?:nunca|jamais|nao) (?:\\w+ )?(?:pedimos|ligamos|mandamos|enviamos|cobramos|usamos|falamos|ameacamos)',
  '(?:golpe*|fraude*|golpista*)(?! .. (?:voce|<your>|aplic*))',
  'nao (?:sao|e|foi|foram) (?:nossas?|nossos?|enviad[oa]s? por nos)',
  '(?:erro nosso|nosso erro|por engano|por erro|erramos)',
  'nao devia* (?:ter|haver)',
  '(?:o senhor|a senhora|voce) tem razao',
  '(?:outra|outro) (?:pessoa|empresa|cliente|titular)',
  '(?:atendem|atende|orientam|orienta|ajuda|ajudam) .. (?:de graca|gratis|gratuit*)',
  '<your> confianca',
  'se quiser .. (?:registr*|boletim|procur*)',
  '(?:divida|titulo|contrato|fatura) foi pag[oa]',
  'aviso previo .. (?:possivel )?registro (?:no|na|em)',
];
