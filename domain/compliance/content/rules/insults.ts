import type { ContentRule } from '#domain/compliance/content/content-rule.ts';
import { ABOUT_FRAUD, ABOUT_STUDIES } from './innocent.ts';

const INSTEAD = 'Retire a frase, e diga só o que está em aberto e com quem falar.';
const GROUP =
  '(?:nordestin*|baian*|cearens*|paraib*|pernambucan*|nortist*|carioca*|favelad*|suburban*|preto*|preta*|negro*|negra*|pardo*|branco*|macac*|crioul*|indi[oa]s?|indigena*|cigan*|jud[ei]*|arabe*|chines*|japones*|bolivian*|venezuelan*|haitian*|paraguai*|imigrante*|estrangeir*|crente*|evangelic*|macumbeir*|catolic*|muculman*|religios*|gay*|gays|bicha*|viad*|sapata*|lesbica*|travesti*|trans|mulher*|homens|velh[oa]s?|idos[oa]s?|aposentad*|gord[oa]s?|deficiente*|aleijad*|cadeirante*|analfabet*|ignorante*|pobre*|desempregad*|divorciad*|mae solteira|maes solteiras|mae solo|separad[oa]|domestica*|motoboy*|camelo*|ambulante*|funcionari[oa] public*|gente da periferia|morador* (?:de|da) (?:favela|periferia|comunidade|rua))';

export const INSULTS: readonly ContentRule[] = [
  {
    id: 'profanity',
    kind: 'shaming',
    patterns: [
      '(?:porr[ao]s?|caralh*|merd[ao]s?|bost[ao]s?|put[ao]s?|putaria|fdp|pqp|vsf|vtnc|tnc|krl|crl|fod(?:a|er|ase|eu|id[oa]s?|a se)|foda|cu|cuza[o]|cuzoes|arrombad*|babaca*|otari*|trouxa*|cacete*|corn[oa]s?|piranha*|vadi[oa]s?|escrot*|retardad*|imbecil|imbecis|desgraca*|desgracad*|diabo*|cagad*|cagar|mijar|punheta*|viad[oa]s?|boiola*|bicha*|buceta*|cachorr[oa]s? (?:sem|safad)|rapariga*|quenga*|cabra safad*|lazarent*|filh[oa]s? da (?:puta|mae|egua)|vai (?:a |pra |para a )?(?:merda|puta|tomar|se (?:foder|ferrar|lascar|danar))|va (?:se|tomar|a merda|pro inferno|para o inferno)|pau no|dane se|se ferr*|se lasc*|se dan*|que droga|droga de|puta que|encher o saco|enche o saco|saco cheio|puxa saco|mane|zero a esquerda|jegue|jumento*|anta|besta*|burr[oa]s?|asno*|animal (?:que|sem)|nojent*|nojo de|asquer*|verme*|rato*|praga|peste|escoria|lixo)(?= |\\W|$)',
    ],
    unless: [
      'diabo (?:verde|loiro)',
      '(?:coleta|taxa|saco|lata|retirada|caminhao|separ*|sac*) .. lixo',
      'lixo .. (?:coleta*|reciclave*|organico|deixe|separ*|sala|horario)',
      '(?:controle|dedetiz*|combate|armadilha*) .. (?:praga*|rato*|verme*)',
      '(?:vacina*|remedio*|vermifug*|exame*|consulta*) .. (?:verme*|rato*|peste)',
      'saco (?:cheio )?de',
      'puto da',
      'pau no (?:telhado|jardim)',
    ],
    instead: INSTEAD,
  },
  {
    id: 'discrimination',
    kind: 'shaming',
    patterns: [
      '(?:so podia|tinha que|so pode|deve|devia|tinha de) ser .. (?:<your>|d[aeo]s?|mesmo|mulher*|pobre*|coisa|velh*|favelad*|nordestin*|preto*|pret*|negr*|gente)',
      '(?:coisa|tipico|atitude|comportamento|mania|papo|conversa|jeito|jeitinho|mentalidade|cultura|cabeca) d[aeo]s? (?:gente|povo|quem (?:vem|mora|nasceu|vive|nunca)|pobre*|rico*|favelad*|mulher*|homem|velh*|crente*|baian*|nordestin*|paraib*|cearens*|suburb*|roca|interior|periferia|preto*|negr*|estrangeir*|imigrante*|indi*|solteir*|separad*|desempregad*|<your>)',
      '(?:gentinha|gentalha|rale|laia|corja|raca|bando|cambada|racinha|povinho|povao)(?= |\\W|$)',
      '(?:gente|povo|pessoal|pessoa*|tipo|cliente*|famili*) (?:d[aeo]s? <your> (?:cor|raca|laia|classe|bairro|regiao|terra|religiao|igreja|idade|tipo|origem|estado|cidade|condicao|genero|sexo|pais|credo|comunidade|altura|nivel)|d[aeo]s? (?:favela|periferia|roca|interior|nordeste|norte|senzala|morro|comunidade|terreiro)|dess[ae] (?:tipo|laia|cor|raca|classe|bairro|regiao|idade)|como essa|assim)',
      '(?:essa gente|esse povo|esse pessoal|esse tipo de gente|gente desse|gente assim|voces (?:ai )?d[aeo]|voces (?:todos|sao|nunca|so|nao))(?= |\\W|$)',
      `(?:voce|<your>|como|todo|toda|todos os|todas as|por ser|sendo|e|quem e|esses|essas|um|uma|os|as|so) (?:\\w+ )?${GROUP} (?:.. )?(?:nao pag*|calot*|dev[eo]*|honr*|preguic*|confi*|nao (?:sabe*|presta*|gosta*|quer*|trabalha*|cumpre*|merece*|entende*)|so (?:sabe*|quer*|da*)|sempre|nunca|iguais|assim|mesmo|e (?:assim|tudo|fogo)|sao (?:assim|todos|tudo)|vive* de|vagabund*|espert*|enrol*|malandr*|problema*)`,
      `(?:<your>) (?:cor|raca|religiao|fe|crenca|igreja|orientacao|sexualidade|genero|idade|origem|sotaque|deficiencia|etnia|nacionalidade|estado civil|condicao social|classe social|gravidez|aparencia|cabelo|pele|gordura) .. (?:nao|explic*|pag*|dev*|ensin*|justific*|desculpa*|calot*|vergonha|motivo|prova*|por isso|mostra*|diz*|perdo*|permit*|isent*|condena*)`,
      '(?:explic*|por isso|por causa|nao justific*|nao e desculpa|independente*) .. <your> (?:cor|raca|religiao|fe|crenca|igreja|orientacao|sexualidade|genero|idade|origem|sotaque|deficiencia|etnia|classe)',
      `(?:nao (?:confi*|vend*|negoci*|atend*|aceit*|fazemos negocio*|parcel*|trabalh*)|nunca (?:confi*|vend*)|chega de|cansei de|cansamos de|cuidado com|evitamos|erro de) .. ${GROUP}`,
      '(?:volt[ae]*|vai|va) (?:.. )?(?:para|pra|pro) (?:o |a )?<your> (?:terra|pais|favela|morro|nordeste|estado|roca|lugar)',
      '(?:deus|igreja|biblia|pastor|padre|terreiro|templo|fe) .. (?:calot*|dev*|pag*|pecado*|castig*|ve tudo|esta vendo|cobra*|ensina*|perdoa*)(?= .. |\\W|$)(?<=(?:voce|<your>|quem|pag|dev|divid|nao)[^|]*)',
      '(?:pecado|castigo) .. (?:dever|nao pag*|divida*)|(?:dever|nao pag*|divida*) .. pecado',
      '(?:na|com a|pela|da|nessa) <your> idade|(?:muito |ja |bem )?velh[oa] (?:demais )?para .. (?:dever|calot*|nao|aprender|isso)',
      '(?:procur*|arrum*|arranj*|va) .. (?:um )?(?:marido|homem|emprego|trabalho|servico)(?= .. (?:pag*|honest*|divida*|conta*)|\\W*(?:\\||$))',
      '(?:lavar|lave|pilotar|voltar para) .. (?:louca|fogao|cozinha|tanque)',
      '(?:mulher*|mae*|esposa*|moca|menina|senhora) .. (?:lugar|cozinha|sozinha|sem marido|sem homem|gast*|shopping|nao sabe*|cuidar d[ae] (?:casa|dinheiro))(?= .. (?:pag*|dev*|divid*|conta*|dinheiro)|\\W*(?:\\||$))',
    ],
    unless: [
      ...ABOUT_STUDIES,
      ...ABOUT_FRAUD,
      '(?:prioridade|desconto|atendimento|acessibilidade|vagas?) .. (?:idos*|deficien*|gestante*)',
    ],
    instead: INSTEAD,
  },
];
