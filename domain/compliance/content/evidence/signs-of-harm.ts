/** What is paid for. */
const SERVED =
  '(?:exame*|laudo*|resultado*|diagnostico|remedio*|medicamento*|insulina|oxigenio|cirurgia*|parto|cesariana|quimio*|sessao|sessoes|terapia|guia|alta|leito|tratamento|consulta|agua|luz|energia|gas|botijao|elevador|tag|portao|chave|historico|diploma|boletim|boletins|nota|notas|declaracao|transferencia|matricula|prova*|aula*|passeio|formatura|festinha|lanche|merenda|creche|escola|van|portal|encomenda*|corpo|documento*|certificado)';
const PAID =
  '(?:pag*|quit*|pix|compens*|acert*|cair|caia|caiu|zerad[oa]|comprovante|em dia|regulariz*|boleto|parcela*|mensalidade*|saldo|conta|taxa)';
const OWES = '(?:dev*|deve|devendo|nao pag*|em aberto|atrasad*|em atraso|vencid*|debito*|divida*|pendente*)';
const KIN =
  '(?:mae|pai|irma|irmao|filh[oa]|espos[oa]|marido|mulher|tia|tio|sogr[oa]|genro|nora|cunhad[oa]|prim[oa]|vizinh[oa]|chefe|amig[oa]|fiador*|avo|net[oa])';

/** Who is around a debtor, by what they are to them or do. */
const OTHERS =
  '(?:mae|pai|pais|irma|irmao|irmaos|filh*|espos[oa]|ex \\w+|marido|mulher|tia|tio|avo|sogr[oa]|genro|nora|cunhad[oa]|prim[oa]|comadre|compadre|padrinho|vizinh*|chefe|patrao|patroa|gerente|encarregad[oa]|supervisor*|amig*|colega*|socio|socia|contador*|fiador*|referencia*|contatos|porteir*|portaria|guarita|zelador*|sindic*|secretaria|recepcionista|recepcao|professor*|tia da|direcao|diretor*|padre|pastor|igreja|baba|caseir*|faxineira|empregad*|moca|rapaz|menin*|dono|dona|caixa|motoboy|motorista|familia|parente*|rh|empresa|firma|empregador*|escola|creche|bar|venda|vendinha|mercadinho|padaria|salao|grupo|namorad*|noiv*|roommate|locador|proprietario|inquilin*|cliente|clientes|pacientes|fregues*)';
const DEBT_TALK =
  '(?:conta|boleto|fatura|carne|nota|carta|cartas|cobranca*|divida|debito|valor|saldo|parcela*|mensalidade*|atraso|prestac*|contrato|recado|bilhete|envelope|papel|extrato|demonstrativo|aviso|caderno|assunto|quanto)';
const STATE =
  '(?:uniao|estado|governo|municipio|prefeitura|tribunal*|ministerio*|banco central|justica|receita|secretaria|anatel|procon|policia|interpol|itamaraty|republica|comarca|juizo|conselho monetario|forum|inss|detran)';

/** What a creditor says who means harm, by sign: in the notation of `pattern.ts`, each weighed and none refusing a text. */
export const SIGNS_OF_HARM: Readonly<Record<string, readonly string[]>> = {
  'pays-for-service': [
    `${SERVED} ... (?:so|somente|apenas|mediante|assim que|depois que|depois d[aeo]|apos|quando|enquanto|ate que|ate a|condicionad*|depende*|se) .. ${PAID}`,
    `(?:enquanto|sem|ate que|quem|so|somente|assim que) .. ${PAID} ... ${SERVED}`,
    `${SERVED} .. (?:retid*|fica aqui|ficara|guardad*|bloquead*|presa|preso|recolhid*|desativad*|parad*|desligad*|nao (?:liga|sai|entra|pega|sera)) ... ${PAID}`,
    `${PAID} .. (?:que|e) (?:\\w+ )?(?:libero|libera*|religo|religa*|solto|solta|volta*|devolv*|entreg*)`,
  ],
  'speaks-to-others': [
    `(?:voce|o senhor|a senhora|vc) (?:e|eh|seria) (?:a |o |mesmo |mesma )*${KIN} d[aeo]`,
    `(?:diz|diga|fala|fale|avisa|avise|pede|peca|lembra|cobra|cobrem|cobre|conta) (?:\\w+ ){0,3}(?:pra|para|a|ao|pro) (?:el[ea]|<your> ${KIN}|mamae|papai|o pai|a mae)`,
    '(?:quem|alguem) (?:for|puder|encontrar|conhecer|tiver|souber|cobra|cobre|ver|conseguir)',
    `(?:pessoal|gente|galera|turma|grupo|familias|colegas|papais|condominos|prezad[oa] (?:diretor*|pastor|sindic*|chef*|empregador*)) ... ${OWES}`,
    `(?:<your>|a|o|da|do|sua) (?:${KIN}|colega|professor[oa]?|funcionari[oa]|morador[ae]?|motorista|irmao|soci[oa]|tecnic[oa]|enfermeir[oa]) (?:.. )?(?:${OWES}|possui|tem (?:debito|divida|\\w+ (?:parcela|fatura|mensalidade)))`,
    '(?:dar|de|da|dao) um toque',
  ],
  counts: [
    '(?:\\d{2,}|dez|quinze|vinte|trinta|quarenta|cinquenta|cem|mil) (?:.. )?(?:ligac*|chamad*|vezes|mensage*|visitas|recados|audios|x ao dia|chips)',
    '(?:ligac*|chamad*|mensage*|visitas|recados) .. (?:por dia|ao dia|por hora|a cada|diari*)',
    'rodizio|de hora em hora|sem parar|dia sim|todo santo dia',
  ],
  'odd-hours': [
    '(?:[0-6]|22|23|24) ?h(?:\\d\\d)?',
    '(?:madrugada|meia noite|(?:cinco|seis|quatro|tres)(?: e meia)? da (?:manha|matina))',
    '(?:velorio|enterro|missa|culto|casamento|altar|luto)',
  ],
  'knows-life': [
    '(?:vi|vimos|sei|sabemos|soube|soubemos|notei|notamos|percebi|percebemos|reparei|reparamos|ouvi dizer|conhecemos) (?:\\w+ ){0,2}(?:que )?(?:voce|o senhor|a senhora|<your>|ce|vc|tu)',
    '(?:sai|saiu|chega|volta|dorme|mora|trabalha|estuda|viaja) .. (?:sozinh*|a noite|escur*|\\d+h*|vazi*)',
  ],
  hints: [
    'seria (?:uma |muito )?(?:pena|triste|chato|lamentavel|ruim)',
    'uma pena (?:se|que)',
    '(?:ficariamos|lamentariamos|ficaria|lamentaria)',
    'acidente* (?:\\w+ )?acontec*',
    '(?:por enquanto|por ora|vai que|nunca se sabe|quem sabe o que|sabe la)',
    'se (?:algo|alguma coisa|algum mal)',
    '(?:nao e ameaca|longe de mim|so um (?:toque|conselho)|conselho de amigo)',
    '(?:pega fogo|queima|quebra|some|cai|afoga|arde) (?:facil|rapido|a toa)',
    'ja (?:fiz|fizemos|quebrei|quebramos|peguei|pegamos)',
  ],
  'charges-for-contact': [
    '(?:obriga*|exige|impoe|estabelece|determin*) .. (?:taxa|multa|imposto|juros)',
    '(?:taxa|multa|imposto|contribuicao|honorarios|tarifa|custo|custa) .. (?:por|desta|deste|d[aeo]|a cada) (?:mensagem|aviso|lembrete|ligacao|contato|e mail|lei|visita)',
    '(?:imposto|tributo|taxa federal|fundo) (?:sobre|d[aeo]|para|pra) ',
    '\\d+ (?:ligac*|aviso*|lembrete*) .. custa*',
  ],
  'cites-rule': [
    '(?:por|pela|na|segundo a|conforme a|de acordo com a|em) (?:forca d[ea] )?(?:lei|norma|regra|legislacao|portaria|resolucao)',
    '(?:ta|esta) na lei',
    '(?:lei|legislacao|codigo|norma|resolucao|art|artigo) (?:\\w+ )?\\d+',
  ],
  'denies-appeal': [
    '(?:nao|nem|sem) (?:\\w+ )?(?:admite*|cabe*|aceita*|permite*|direito*|vale|valeu|conta|existe|ha) .. (?:contest*|recurs*|discuss*|discut*|revis*|reclam*|defesa|excec*|desconto|parcel*|reduz*|arrepend*)',
    '(?:recusad[oa]|indeferid[oa]|negad[oa]|anulad[oa]|sem efeito|nao vale*|nao valeu|perdeu (?:o )?(?:valor|efeito))',
    '(?:decisao|valor|saldo|prazo) (?:\\w+ )?(?:definitiv*|irrevog*|inegociav*|irrecorr*|fatal)',
  ],
  insists: [
    '(?:ainda assim|mesmo assim|contudo|entretanto|no entanto|todavia|porem|apesar disso) ... (?:pag*|dev*|cobr*|mant*|obrigatori*|ligar*|ligac*|exigid*|seguir*|segue*)',
    '(?:volta a|passa a|voltou a|tornou se|virou|vira|voltou) (?:\\w+ )?(?:dev*|obrigatori*|tributo|crime|divida|chei[oa]|inteir[oa]|\\d+)',
    '(?:para sempre|pra sempre|nunca mais|pra vida toda|por (?:oito|dez|vinte|trinta|\\d{2}) anos|\\d{2} anos)',
  ],
  'plays-court': [
    '(?:foi|fui|ser|esta|estao|fica|sera|foram) (?:\\w+ )?(?:julgad*|condenad*|citad*|intimad*|sentenciad*|averbad*)',
    '(?:sentenca|relator|comissario|inquerito|viatura|ordem de conducao|fe publica|cumpra se|publique se)',
    '(?:orgao|agencia|tribunal|conselho|cartorio|policia|delegacia|oficial|fiscal|juiz|departamento federal|central nacional) (?:\\w+ ){0,3}(?:d[aeo] (?:loja|credito|comercio|cobranca*|consumidor|cpf|devedor*|lojista|familia)|intern[oa]|popular|privad*|empresarial|particular)',
  ],
  'takes-goods': [
    '(?:busc*|lev[ae]*|recolh*|retir*|tom[ae]*|apreend*|peg*|guinch*|reboc*|carreg*|retom*|arranc*|desmont*|confisc*) (?:\\w+ ){0,5}(?:geladeira|fogao|tv|televisao|sofa|moto|carro|moveis|eletro\\w*|guarda roupa|celular|maquina*|caminhao|veiculo*|bens|armario*|cama|notebook|aparelho*|ferramenta*|mercadoria*|gado|boi*|vaca*|porta|portao|janela*|telha*|roda*|bicicleta|coisas|trem|trator)',
    '(?:guincho|caminhao|chaveiro|carreto|caminhonete|rapaz*|menino*|equipe|pessoal|fiscais|homens) (?:\\w+ ){0,6}(?:encost*|busc*|lev*|recolh*|retir*|tom*|na <your> (?:porta|casa)|ate a <your>|entrar*|abrir*)',
    '(?:retirada|busca|recolhimento|apreensao|retomada|remocao) (?:\\w+ ){0,3}(?:d[aeo]s?) (?:\\w+ ){0,2}(?:geladeira|fogao|tv|sofa|moto|carro|moveis|eletro\\w*|guarda roupa|bens|veiculo|aparelho*|mercadoria*|maquina*)',
  ],
  'without-leave': [
    '(?:sem|nao precis* d[eo]|dispens*|independente\\w* d[eao]|nao depende* d[eo]) (?:\\w+ ){0,2}(?:autorizac*|ordem|juiz|papel|processo|aviso|mandado|justica|permissao|licenca|sentenca)',
    '(?:queira ou nao|por bem ou|na marra|a forca|goste ou nao|com ou sem|custe o que)',
  ],
  'tells-the-employer': [
    '(?:recad*|copia*|encaminh*|dirig*|envi*|inform*|lig*|avis*|comunic*|mand*|remet*|oficia*|contat*|procur*|fal*|entreg*|deix*) (?:\\w+ ){0,7}(?:rh|recursos humanos|departamento (?:de )?pessoal|setor (?:de )?pessoal|chefe|chefia|patrao|patroa|empregador*|<your> (?:empresa|trabalho|servico|firma|emprego|gestor*|superior*|supervisor*|diretor*)|recepcao (?:d[aeo]) (?:<your> )?(?:empresa|trabalho|firma))',
    '(?:rh|recursos humanos|departamento (?:de )?pessoal|setor de pessoal|chefe|chefia|patrao|patroa|empregador*|<your> (?:empresa|gestor*|supervisor*|diretor*)) (?:\\w+ ){0,6}(?:receb*|sab*|ficar*|copia|avisad*|informad*|ciente*|vai|tomar*|descont*|colabor*|orient*)',
    '(?:ped*|solicit*|requer*|conseg*) (?:\\w+ ){0,4}(?:desligamento|demissao|<your> (?:vaga|cargo|emprego|posto)|desconto em folha)',
  ],
  'spreads-the-word': [
    '(?:vila|bairro|cidade|rua|predio|comunidade|regiao|escola|igreja|paroquia|feira|condominio|praca) (?:inteir[oa]|tod[oa])|tod[oa] (?:a |o )?(?:vila|bairro|cidade|rua|predio|comunidade|regiao|mundo|vizinhanca|escola)',
    '(?:porta em porta|radio|locutor|alto falante*|carro de som|microfone|telao|outdoor|faixa|cartaz*|mural|quadro de avisos|stories|feed|instagram|facebook|tiktok|grupo d[aeo]|caderno na porta|jornal)',
    '(?:list*|relac*|nomes|ranking|placa|foto*) (?:\\w+ ){0,4}(?:d[aeo]s?|com) (?:\\w+ ){0,3}(?:devedor*|inadimpl*|em aberto|atras*|fiado|caloteir*|quem (?:deve|nao))',
    '(?:ler*|leremos|le|public*|post*|col[aeo]*|afix*|divulg*|circul*|expo*|pendur*|anunci*|marcar*) (?:\\w+ ){0,4}(?:nome*|list*|relac*|foto*|print*|divida*|conversa*|<your>)',
  ],
  'others-know': [
    '(?:sindic[oa]*|vizinh*|porteir*|famili*|colega*|amig*|pais|mae|pai|espos*|marido|irma*|filh*|sogr*|pastor|padre|professor*|chefe|moradores|clientes|fornecedor*|socio*|fregues*) (?:\\w+ ){0,5}(?:ja )?(?:foi|foram|esta|estao|ficou|ficaram|fica|ficam|vai|vao|sab[ei]*|receb*) (?:\\w+ ){0,2}(?:informad*|avisad*|ciente*|sabendo|copia*|saber|comunicad*|notificad*|por dentro)',
    '(?:agenda|contatos|referencia*|lista de contatos) (?:\\w+ ){0,4}(?:celular|telefone|<your>|cadastr*)',
    '(?:pec[oa]*|pedimos|pedir*|favor) (?:\\w+ ){0,3}(?:que )?(?:avise*|lembre|transmita|repasse|converse*|oriente|cobre*|diga)',
    '(?:como|pois|porque|ja que) nao (?:\\w+ )?(?:consegu*|localiz*|encontr*|respond*|atend*|retorn*) (?:\\w+ ){0,6}(?:contat*|lig*|escrev*|fal*|procur*|entra*)',
  ],
  'compares-people': [
    '\\d+ ?% d[aeo]s (?:\\w+ ){0,3}(?:client*|morador*|alun*|famili*|paciente*|pag*|condomin*|assinante*)',
    '(?:clientes?|gente|pessoas?|homem|mulher|consumidor*|moradores|pais|freguesa*) (?:de verdade|de bem|decente*|honest*|seri[oa]s?|de palavra|corret[oa]s?|de respeito)',
    '(?:quem|outros|demais|todos|maioria|vizinhos|colegas) (?:\\w+ ){0,3}(?:paga*|cumpr*|honra*) (?:\\w+ ){0,4}(?:em dia|por voce|<your> parte|sustent*|sacrific*|direito|certinho|sem reclamar|carreg*)',
    '(?:os outros|o resto|sobra|so) (?:\\w+ ){0,3}(?:sao|e|falta|ficou|restou) (?:\\w+ )?(?:vc|voce|tu|o senhor|a senhora)',
    '(?:tipo d[ea]|esse tipo|desse tipo|do tipo|que nem voce|gente (?:como|assim|igual|sem)|pessoas? (?:como|assim|sem))',
    '(?:vencedor*|perdedor*|fracassad*|aproveitador*|espertinh*|esperto|folgad*|irrespons*|sem compromisso|sem palavra|mau pagador|maus pagadores|encosto|parasita)',
  ],
  mocks: [
    '(?:princesa|princes*|madame|bonit[oa]|bonitao|bacana|doutor|patricinha|artista|celebridade|rei|rainha|majestade|campea|campeao|genio|querid[oa]|flor|anjo) (?:\\w+ ){0,6}(?:compr*|gast*|pag*|dev*|fiado|carne|viaj*|post*)',
    '(?:prioridade*|nao sabe (?:ler|fazer|contar)|aprend* a (?:ler|contar|fazer)|letras (?:bem )?grandes|leva nada a serio|memoria (?:curta|fraca|de peixe)|parabens por|que coragem|cara lavada|vida boa)',
    '(?:pra|para) (?:\\w+ ){0,3}(?:tem|teve|sobra|sobrou|nao falta) (?:dinheiro|grana)?(?=.. (?:pagar|conta|boleto|parcela|fatura|nao))',
    '(?:\\w+ )?(?:quem|se) (?:\\w+ )?nao (?:pode|podia|aguenta|tem|consegue) (?:\\w+ ){0,5}(?:nao|que nao) (?:pega|compr*|inventa*|pede|fa*|se meta)',
    '(?:que|qual) (?:\\w+ )?(?:exemplo|licao|imagem|vergonha|tristeza) (?:\\w+ )*?(?:filh*|crianca*|famil*|mae|pai|da)',
  ],
  'claims-power': [
    '(?:delegacao|convenio|parceria|credenciad*|autorizad*|poderes|conveniad*|em nome|representante*|a servico|a mando|com aval|por ordem|por determinacao|com apoio) (?:\\w+ ){0,4}(?:ministerio publico|tribunal*|justica|policia|governo|receita|forum|conselho tutelar|prefeitura|anatel|aneel|ans|banco central|inss|procon|cartorio|juiz*|estado|uniao|juizado)',
    '(?:aqui e|aqui fala|fala|sou|quem fala e|e) (?:\\w+ ){0,2}(?:d[aeo] |oficial|delegad*|juiz*|promotor*|sargento|cabo|tenente|investigador*|inspetor*|fiscal) ?(?:policia|conselho tutelar|serasa|spc|cartorio|forum|delegacia|tribunal|justica|receita|inss|procon|prefeitura|ministerio|vara)?',
    '(?:noss[oa]|d[aeo] (?:loja|escola|clinica|empresa|condominio|banco)) (?:\\w+ )?(?:oficial de justica|juiz*|delegad*|promotor*|tribunal|juizo|corte|comissario|fiscais|policia)',
    '(?:juizo|tribunal|camara|corte|conselho|vara|comissao|junta) (?:\\w+ ){0,2}(?:arbitral|intern[oa]|d[aeo] (?:clinica|escola|loja|empresa|condominio|pagamentos|cobranca*))',
    '(?:cracha|distintivo|viatura|farda|carteira funcional|brasao|lavrar|laur* auto|poder de policia|fe publica|investigac*)',
    '(?:deferi*|decret*|determin*|soberan*|liminar*) (?:\\w+ ){0,4}(?:cobranca|decisao|prisao|bloqueio|debito|pagamento|nao cabe)',
  ],
  'sells-a-favour': [
    '(?:pix|conta|chave) pessoal',
    '(?:limp*|tir[oa]*|sum[oi]*|apag*|resolv*) (?:\\w+ ){0,3}(?:tudo|<your> (?:nome|cpf|ficha)|registro|processo) (?:\\w+ ){0,5}(?:agora|hoje|se (?:voce|vc)|pix|por r\\$ ?\\d*)',
    '(?:mand*|deposit*|faz|faca|pag*|pix) (?:\\w+ ){0,5}(?:e|que) (?:eu |a gente |nos )?(?:esque[cç]\\w*|sumo|some*|arquiv*|rasg*|segur*|engavet*|retir*|deixo|deixamos|cancelo)',
  ],
  'lists-unwarned': [
    '(?:negativ*|protest*|registr*|inscrev*|inclu*|suj*) (?:\\w+ ){0,3}(?:primeiro|direto|na hora|no mesmo dia|hoje mesmo|sem aviso|sem avisar|automatic*|tudo|inclusive|amanha cedo|em \\d+ (?:hora*|min*))',
    '(?:sem|nao precisa de|dispensa*) (?:aviso|notificacao|carta|comunicado) (?:previ[oa])?',
    '(?:nome|cpf) (?:\\w+ ){0,3}(?:suj*|preso|manchad*|queimad*|na lama|marcad*|bloquead*|travad*|na praca|lista negra)',
    '(?:nenhum*|ninguem|todo*|lojas|bancos) (?:\\w+ ){0,5}(?:(?:vai|ira|vao) (?:te |lhe |lhes )?(?:vender|emprestar|alugar|dar credito|contratar|aprovar)|lhe venda|lhes venda|vende|empresta|aceita)',
    '(?:evit[ae]|nao deixe|antes que) (?:.. )?(?:serasa|spc|negativ*|protest*|nome|cartorio|cpf|score|restric*)',
  ],
  'leaves-no-way': [
    'se (?:nenhum[a]?|nada|isso) (?:\\w+ ){0,3}(?:serv*|agrad*|resolv*|funcion*|der)',
    '(?:so|apenas) (?:nos |me )?(?:rest*|sobr*|cabe*)|(?:nao|sem) (?:\\w+ ){0,3}(?:alternativa|opcao|saida|escolha|remedio)',
    '(?:caso contrario|do contrario|senao|se nao|de outra forma|passad[oa] (?:essa|esta) data|apos (?:essa|esta) data|depois disso|nao havendo|na falta d[eo]|a partir de (?:amanha|segunda|hoje))',
    '(?:bat*|recorr*) (?:as|nas|na|a|ao) (?:portas? d[aeo] )?(?:justica|judiciario|forum|tribunal)',
    '(?:mao* vazia*|sedent*|ador[ao]* um|doid[oa] (?:pra|para)|louc[oa] (?:pra|para)|faminto|com sangue nos olhos|solt\\w+ (?:el[ea]|o|a|os|as) (?:em cima|atras|advogad*|cachorr*))',
    'com (?:todos )?(?:os|as) (?:onus|custas|custos|despesas|honorarios|consequencias) (?:\\w+ ){0,4}(?:<your>|<your> conta|para|senhor*|voce)',
  ],
  'false-clock': [
    '(?:chance*|desconto|probabilidade|proposta|oferta|acordo|condicao) (?:\\w+ ){0,5}(?:cai|caem|zera*|some*|evapor*|derret*|queim*|autodestr*|acab*|expir*) (?:\\w+ ){0,4}(?:\\d|meio dia|minut*|hora*|hoje|agora|instante*|segundo*)',
    '(?:antes que|enquanto|ate que) (?:o |a )?(?:gerente|chefe|diretor*|sistema|supervisor*|matriz|robo|patrao) (?:\\w+ ){0,4}(?:volt*|vej*|descubr*|fech*|travar*|bloque*|perceb*|nao)',
    '(?:gerente|chefe|diretor*|sistema|supervisor*|robo) (?:\\w+ ){0,6}(?:liber*|deixou|abriu|saiu|autorizou|segur*|trava*|apaga*|fecha*) (?:\\w+ ){0,4}(?:minut*|hora*|hoje|agora|so|pra|para)',
    '(?:\\d+|dez|cinco|quinze|trinta|poucos|duas|tres) ?(?:min\\w*|segundo*|hora* (?:para|pra|antes|restante*))',
    '(?:se|quem) (?:\\w+ )?(?:fech*|sair|desligar|piscar|demorar|pensar|perder) (?:\\w+ ){0,5}(?:perd*|acab*|era|foi|nao volta*|tchau)',
    '(?:ultim[oa]|agora ou nunca|nunca mais|corre|corra|voando) (?:\\w+ ){0,2}(?:chance|vaga*|lote|dia|hora*|chamada|aviso|gente|que|antes)',
  ],
  'asks-to-imagine': [
    '(?:nao queira|nem queira|nao vai querer|quer|queres|quer mesmo|duvid* (?:que|pra)) (?:\\w+ )?(?:descobrir|saber|ver|conhecer|pagar para ver|experimentar|sentir)',
    '(?:ja )?(?:pensou|imagin[aoe]u?|imagine) (?:\\w+ ){0,2}(?:se|o que|como|voce|seu|sua|a cara|quando)',
    '(?:sossego|paz|tranquilidade|sono|saude|seguranca) (?:\\w+ ){0,3}(?:preco|custa*|vale*|custo|tem valor|nao se compra)',
    '(?:pens[ae]|reflita|medite|lembr[ae]|considere) (?:\\w+ )?(?:nisso|nisto|bem|direitinho|com calma|<your>|nos <your>|na <your>|no <your>)',
    '(?:ninguem (?:nunca )?(?:viu|ouviu|soube)|nunca mais (?:foi|voltou|se)|a historia d[eoa]|era uma vez|o final|quem avisa)',
    '(?:sabe|sabem|sabes) (?:\\w+ )?(?:como|onde|quem|o que|do que|qual) (?:\\w+ ){0,4}(?:e|sao|acontec*|termin*|acab*|sao capazes|faz*|mora*|estud*)',
    '(?:coisas?|acidente*|imprevisto*|algo) (?:\\w+ ){0,3}(?:acontec*|ruim|estrag*|quebr*|some*|sumir*|dar* errado)',
    '(?:faz*|fizeram|fazem|tem) questao de (?:\\w+ )?(?:entregar|ir|visitar|cobrar|conhecer|passar|conversar|aparecer)',
    '(?:pessoalmente|cara a cara|olho no olho|frente a frente|na <your> porta|la fora|por ai)',
    '(?:vida (?:pessoal|familiar|profissional)|<your> (?:familia|reputacao|imagem|paz|sossego)) (?:\\w+ )?(?:afet*|alcanc*|atingi*|sofr*|pag*|em jogo|em risco)?',
  ],
  'hands-to-another': [
    `(?:deix*|entreg*|larg*|mand*|envi*|remet*|passei|passamos|mostr*|dei|demos|li|lemos|grud*|col[eaou]*|prend*) (?:\\w+ ){0,7}(?:com|para|pra|pro|por|pela|pelo|na|no|ao|aos|a) (?:\\w+ ){0,2}${OTHERS}`,
    `${DEBT_TALK} (?:\\w+ ){0,5}(?:com|para|pra|pro|pela|pelo|na|no|ao) (?:o |a |<your> )?${OTHERS}`,
  ],
  'told-another': [
    `(?:falei|falamos|conversei|conversamos|contei|contamos|expliquei|explicamos|perguntei|perguntamos|comentei|comentamos|liguei|ligamos|avisei|avisamos|pedi|pedimos|informei|informamos|conversou|contou|leu|soube|sabe|atendeu|anotou|ficou) (?:\\w+ ){0,8}${OTHERS}`,
    `${OTHERS} (?:\\w+ ){0,6}(?:atendeu|anotou|leu|soube|ficou de|prometeu|disse que|falou que|concordou|passou <your>|ja sab*|vai te|te passar|te cobrar|te avisar|por dentro)`,
  ],
  'asks-to-relay': [
    '(?:repass*|transmit*|avis[ae]|diz|diga|fal[ae]|lembr[ae]|entreg*|convers[ae]|verifi*|confirm*|orient*|sensibiliz*|ajud*|pass[ae]) (?:\\w+ ){0,5}(?:a ele|a ela|pra ele|pra ela|para ele|para ela|pro|com ele|com ela|ele|ela|dele|dela|que \\w+ .. (?:aguard*|esper*|precisa|contando))',
    '(?:quem|alguem) (?:\\w+ ){0,2}(?:atender|atenda|receber|receba|ler|leia|abrir|encontrar|vir|ver|souber|conhece|conhecer|da familia|da casa)',
    '(?:aos cuidados|a atencao|ao setor|ao departamento|ao rh|ao gerente|gerente|senhores d[aeo]|colegas d[aeo]|prezad[oa] (?:vizinh*|sindic*|inquilin*|pastor|padre|patrao))',
    `(?:voce|vc|a senhora|o senhor|tu|ce) (?:que )?(?:e|eh|conhece|trabalha com|mora com|divide|joga|aparece como|indicou|emprestou) (?:.. )?(?:${OTHERS}|ele|ela|del[ea]|d[aeo] \\w+)`,
    `(?:desconta*|segur[ae]*|retenh*|abat*) (?:\\w+ ){0,6}(?:dele|dela|do senhor|de voce|salario|pagamento|vale|folha)`,
  ],
  'in-public': [
    '(?:na frente|diante|perto|a vista) d[aeo]s? (?:\\w+ ){0,2}(?:client*|fregues*|alun*|paciente*|vizinh*|todo|balcao|colega*|famil*)',
    '(?:horario de|com a casa|casa|salao|loja) (?:\\w+ )?(?:movimento|chei[oa]|lotad*)|maior movimento|em voz alta|alto e bom som|lid[oa]s? (?:em|na|no)|no pulpito|pra todo mundo|testemunha*',
  ],
  'papers-of-court': [
    '(?:conclusos?|apensad*|autos|fls|folha \\d+|livro \\w+|termo (?:de|\\d+)|lavr*|aposto|carimb*|homologac*|indefir*|defir*|vistos|despacho|preposto|relator|decano|escriva*|escrevente|toga|diligencia*|precatoria|arrolamento|remetam|publique|cumpra|edital|cientific*|intim*|notific*|autuad*|autuac*|infracao|infrator|depoimento|oitiva|sindicancia|inquerito|revelia|confissao|condenacao|sentenc*|comissario|prenotad*|selo|brasao|distintivo|tarja|guia de (?:recolhimento|arrecadacao)|contribuinte|darf|certidao|perito|laudo pericial|conducao|convocac*|convocad*|mutirao|pauta|protocolo \\w*\\d|portaria \\d+|auto de|auto n)',
  ],
  'invented-body': [
    '(?:mesa|junta|camara|nucleo|central|corregedoria|diretoria|gabinete|registro|agencia|comissao|comite|conselho|instituto|ouvidoria|vigilancia|secretaria|procuradoria|autoridade|cadastro|arquivo|sistema|tabelionato|cartorio|vara|juizado|justica|tribunal|fisco|receita|promotoria|delegacia|entidade|orgao|liga|federacao|departamento|setor) (?:\\w+ ){0,3}(?:acerto*|acordo*|cobranca*|credito|credor*|inadimpl*|negociac*|pagador*|divida*|devedor*|execuc*|cumprimento|consum\\w+|fiado|crediario|loja|lojista*|varejo|comercio|comercial|pagamento*|restric*|diligencia*|regularizac*|privad*|popular|virtual|digital|consensual|cidada|arbitral|obitos|parcela*)',
    '(?:comissario|inspetor|agente|fiscal|perito|oficial|delegado|escrevente|escrivao|relator|procurador*|juiz|juiza|cabo|sargento|auditor|analista|conciliador|mediador) (?:\\w+ ){0,4}(?:falando|aqui|honorario|credenciad*|arbitral|d[aeo] (?:cobranca|credito|rede|loja|inadimpl*|fiado|registro|cadastro|anatel))',
  ],
  'lends-state-power': [
    `(?:delegacao|convenio|concessao|nomead*|investid*|credenciad*|autorizad*|acreditad*|conveniad*|reconhecid*|braco|a servico|em nome|por ordem|parte com|parceir* (?:\\w+ )?|habilitad*|selo|ligad*|mandato) (?:\\w+ ){0,5}${STATE}`,
    '(?:forca|valor|efeito|peso|equivale*|status|carater) (?:\\w+ ){0,2}(?:de|a|e) (?:sentenca|ordem|lei|tributo|mandado|titulo|imposto|decisao|ata)',
    '(?:vira|virou|passa a ser|converte*|convertid*|torna se|vale como) (?:\\w+ ){0,3}(?:divida ativa|tributo|imposto|patrimonio|crime|sentenca|ata|dobro|vitalici*)',
  ],
  'keeps-a-secret-of': [
    '(?:foto*|video*|filmagem|audio*|conversa*|print*|pasta*|segredo*|arquivo*|laudo*|gravac*|historia) (?:\\w+ ){0,8}(?:guardad*|conosco|com a gente|sob nossa|pra nao postar|vaz*|se perd*|discret*|com carinho)',
    '(?:contar|conto|contasse|saber|sabe|sabem) (?:\\w+ ){0,4}(?:marido|esposa|mulher|patroa|patrao|chefe|mae|pai|ex) (?:\\w+ ){0,5}(?:preco|daquel*|verdade|sabe|sobre)',
  ],
};
