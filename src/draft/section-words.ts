// The words that tell the chapters and sentences of a guideline apart, one table each.

/** Headings of chapters that tell of the guideline and of no insats. */
export const BACKGROUND =
  /insats\p{L}*(?!\p{L}).* utan (individuell )?(behovsprövning|behovsbedömning|biståndsbeslut)|(?:stöd|hjälp|insatser|tjänster) utan (?:(?:bistånds|myndighets)?beslut|(?:individuell )?behovsprövning|(?:bistånds|behovs)bedömning|utredning)(?!\p{L})|(?:detta|det här) (?:kan|får) (?:\p{L}+ ){0,2}(?:få|ges) utan (?:individuell )?(?:behovsprövning|ansökan|utredning)|^(?:stöd|hjälp|insatser)(?: som)? du (?:kan )?(?:få|får) utan|(?:stöd|hjälp|insatser) utan (?:att (?:du |man )?(?:ansöka|ansöker|söka|söker)|ansökan)|^(innehåll|insatsers|insatsernas|bakgrund|inledning|övervägande|motiv(?:ering)?(?:en)?$|syfte|mål(sättning)?$|mål och|lag(?:en|ar|rum|stöd|stiftning|krav|text)?(?!\p{L})|rättslig|juridi|dokumentation|journal|uppföljning|ansvar|definition|barn som (?:har )?fyllt|begrepp|ordlista|inledande bestämmelser|samråd|beredning|information om |bilag|referens|källor|käll|rätt(en|igheter)? |(?:den enskildes|din|du har (?:alltid )?) ?rätt (?!till)|fortsatt rätt|möjlighet(en)? |insatser?(na)? (som|utan|enligt|inom|till|för barn)|biståndslösa insatser|generell|allmän|gemensam|övergripande|grundförutsättning|förutsättning|utgångspunkt|tillämpning|riktlinj|verkställ|kvalitet|arbetsgång|mätetal|nyckeltal|avvikelse|roller(?!\p{L})|ändringslogg|kommunikation|sekretess|samtycke|barn (?:och vårdnadshavare|under \d+ år)$|barn(et|ets)?( |s )(rätt|perspektiv|bästa)|barnrätt|barnkonventionen|jämställd|ekonomi(?:sk\p{L}*)?(?![\p{L}-])|(?:\p{L}+ )?konsekvens|\p{L}*perspektiv|klagomål|synpunkt|yrkande|delgivning|meddelanden|anmälning|övriga frågor|upprop|fastställande|godkännande|\p{L}+ uppföljning|beslutsgång|beslutsunderlag|proposition|omröstning|reservation|protokoll|justera|expedier|skickas till|revidering|giltig|beslut|förslag|(?:beskrivning av )?ärende|sammanfattning|förklaringar|undantag|risk(?:er|en|bedömning|analys)?(?!\p{L})|analys|utförarens|skäl(?:en|et)? (?:för|till)|anvisning|läsanvisning|ajournering|justering|bemanning|ändring(?:ar)?(?!\p{L})|tabell \d|bedömning av |vanliga (?:missar|fel|misstag)|se även|frågor som |vad behöver |vad \p{L}+ (?:inte|ej) omfattar|särskilt yttrande|(?:skriftlig )?rapport(?!\p{L})|dagens |diskut|gränsdragning|så gör du|dokumentera |om (riktlinj|anvisning|rutin|villkor|dokument|insatserna|katalog|förteckning|besl|bilaga)|(?:samtal|frågor|insatser|stöd) som (?:inte|ej) (?:gäller|omfattas|ingår)|förvaltning|organisation|personuppgift|handlägg|likställ|värdegrund|omvärld|(?:upphörda|tidigare|utgångna|avslutade|nedlagda|borttagna|planerade|kommande|vilande) (?:insatser|tjänster|verksamheter|poster|stöd)(?!\p{L})|sådant (?:som|du|ni|man)|(?:\p{L}+ ){0,2}(?:men )?(?:ej|inte) (?:föreslagna|aktuella|beslutade|medtagna) insatser|de insatser som |(?:prövade|avstyrkta|förkastade) insatser|\p{L}+ och (?:uppföljning|ikraftträdande|delegation)$|nedsättning|frågor om |några av (?:insatserna|dem)|så (?:bestäms|avgörs|fungerar|prövas) |register$|(?:uppdatera|ta bort|kolla|ta fram|se över|publicera|stäm av|mejla) |nämnden|socialnämnden|denna |detta |dokumentets|antag|versionshist|kontaktuppgifter|vad säger|vad lagen |vad som (?:inte|ej) |ikraft|övergång|skillnad|bra att (?:veta|känna till)|att tänka på|tänk på|viktigt|mer information|vanliga frågor|har du frågor|kontakta |så läser|när (?:riktlinj|insats|inte)\p{L}*|om (?:du|ni|någon|man|en|ett|det) |så här (?:är|läser|använder))/iu;

/** What a paper says of itself, and the paragraph of a record that tells what was decided. */
export const OF_PAPER =
  /^[\p{L}-]+ (?:kommun|stad)(?!\p{L})|(?:nämnd|förvaltning|kontor)(?:en|et)?$|^(diarienummer|dnr|dokument\p{L}*|fastställd|fastställt|beslutad|beslutat|antagen|giltig\p{L}*|version|datum|reviderad|upprättad|författare|handläggare)(?!\p{L})[^:]{0,30}:|(nämndens?|styrelsens?|utskottets?|fullmäktiges?) (förslag till )?beslut$|^(?:lathund|rutin(?:er)?|handbok|manual|checklista|instruktion(?:er)?|förteckning|sammanställning|översikt|informationsblad|pressmeddelande|minnesanteckningar|tjänsteskrivelse|nyhetsbrev|katalog|verksamhetsplan|verksamhetsberättelse|arbetsordning|delegationsordning)(?!\p{L})/iu;

/** What a paper says of itself in a line with a label, whatever stands under it. */
export const LABEL_OF_PAPER =
  /^(?:diarienummer|dnr|handläggare|författare|upprättad av|fastställd(?: av)?|beslutad av|dokumentansvarig|ersätter|revideras|mottagare|expedieras till)(?!\p{L})(?:[^:]{0,30}:| .*\d{4})|^(?:\d[\d.]* )?(?:bakgrund|inledning|delegation|innehållsförteckning)(?:$| och )/iu;

/** What a record says of a matter beside what is decided: how it came up, who wanted otherwise. */
export const OF_MATTER =
  /^(?:ärendet|ärendebeskrivning|beskrivning av ärendet|sammanfattning|bakgrund|yrkande|förslag|proposition|omröstning|reservation|protokollsanteckning|särskilt yttrande|beslutsunderlag|beslutsgång|skälen? för)\p{L}*/iu;

/** A heading that tells when or by which paragraph the paper itself was decided. */
export const OF_DECISION =
  /(?<!\p{L})(?:antag(?:en|et|na)|fastställ[dt]|beslutad|beslutat|reviderad)(?!\p{L}).*(?:\d{4}|§ ?\d)/iu;

/** A heading of the whole page: how one gets such insatser at all. */
export const OF_TITLE =
  /^(?:öppna )?insatser enligt \d+ kap\.? ?\d* ?§?|(?<!\p{L})(?:stöd|hjälp|\p{L}*insatser|service|tjänster)(?!\p{L}).* utan (?:att (?:du |man )?(?:ansök|sök)\p{L}*|ansökan|(?:individuell )?(?:bistånds|behovs|myndighets)\p{L}+)$|^(?:stöd|hjälp|insatser|service|tjänster)(?: och \p{L}+)? (?:för|till) (?:dig|alla|den) som (?:bor|är bosatt|lever) i (?:kommunen|\p{Lu})[^.]*$|^[^.]{3,60} i \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? kommun$|^(?:stöd|hjälp|insatser) (?:som )?du (?:kan få|får) direkt$/iu;

/** A heading over what holds for every insats. */
export const OF_ALL =
  /^(?:generell|allmän|gemensam|övergripande |grundförutsättning)|^(?:det här |detta |(?:det|vad) som )?gäller (?:för )?(?:alla|samtliga|allt)(?!\p{L})|^för (?:allt|alla|samtliga)(?: \p{L}+){0,3} gäller$|^(?:för )?(?:vem|vilka)(?: som)? (?:(?:omfattas av|gäller) )?(?:den här |de här |denna |dessa )?(?:riktlinj|bestämmels|anvisning|dokument|styrdokument)\p{L}*(?: (?:gäller(?: för)?|omfattar|vänder sig till|riktar sig till|är till för))?$|(?<!\p{L})(?:gemensam\p{L}*|gäller|villkor|krav|förutsättning\p{L}*|kriteri\p{L}*)(?!\p{L}).{0,40}(?<!\p{L})(?:för|av) (?:alla|samtliga)(?: \p{L}+)?(?: av)? (?:insats\p{L}*|tjänst\p{L}*|stöd\p{L}*|verksamhet\p{L}*|aktivitet\p{L}*)/iu;

/** A chapter on what holds for all: what stands in it names no insats either. */
export const CHAPTER_OF_ALL =
  /^(?:(?:generell|allmän|gemensam)\p{L}*|övergripande) (?:bestämmelse|regl|villkor|krav|förutsättning|utgångspunkt|princip|information|riktlinje)/iu;

/** A heading that asks for whom the insatser are, all of them. */
export const ASKS_OF_ALL =
  /^(?:vem|vilka|för vem|för vilka)(?!\p{L}).*(?<!\p{L})(?:insatserna(?!\p{L})|(?:stöd|hjälp|insatser) utan (?:ansökan|utredning|(?:bistånds)?beslut|(?:individuell )?behovsprövning)(?!\p{L}))/iu;

/** A chapter that tells what words mean. */
export const OF_WORDS = /^(?:begrepp|definition|ordlista|ordförklaring|förklaring)/iu;

/** A chapter of what takes a decision, or is given by another law: nothing under it is open. */
export const OF_DECIDED =
  /(?<!\p{L})enligt (?:LSS|HSL)(?!\p{L})|hälso- och sjukvård$|(?<!(?:inte|ej) |\p{L})(?:som|kräver|efter|med) (?!inte |ej )(?:\p{L}+ )?(?:prövas|kräver (?:beslut|ansökan|utredning|prövning|behovsprövning|biståndsbeslut)|individuell (?:behovs)?prövning|(?:bistånds)?beslut|behovsprövning|(?<=efter )ansökan(?=\s*(?:$|\()))(?!\p{L})/iu;

/** The same of all that stands under a heading of a page, until one that says that it takes no decision. */
export const OF_DECIDED_CHAPTER =
  /^(?:(?:det(?: här|ta)|här|annat|övrigt)(?: stöd(?:et)?)?|den (?:här )?hjälpen) (?:behöver|måste|ska|kan) du (?:ansöka|söka)(?!\p{L})|^(?:bistånd|biståndsinsatser|biståndsbedöm\p{L}+|behovspröva\p{L}+)(?!\p{L})|^(?:\p{L}+ )?(?:stöd|hjälp|insatser|tjänster|service)(?: och \p{L}+)? (?:som (?:du |man )?(?:kräver|behöver|måste|söks|ansöker|prövas|bedöms)|(?:med|efter) (?:en |ett )?(?:bistånds|behovs|ansökan|beslut|prövning|utredning|individuell))/iu;

/** A line, or a sentence, by which what it tells of takes an application and a decision. */
export const TAKES_DECISION =
  /^(?:[^:.]{2,40}:\s*)?(?:(?:(?:insatsen|stödet|hjälpen|det) )?(?:ges|beviljas|fås|erbjuds|lämnas) |(?:insatsen|stödet|hjälpen|det) (?=kräver))?(?:först )?(?:efter|via|genom|kräver) (?:(?:en|ett|individuell|skriftlig) )*(?:ansökan|utredning|(?:bistånds|behovs|myndighets)(?:beslut|prövning|bedömning))(?:(?: och|,| samt) (?:(?:en|ett|individuell|skriftligt) )*(?:ansökan|utredning|beslut|prövning|(?:bistånds|behovs)\p{L}+))*\.?$|^(?:[^:.]{2,40}:\s*)?(?:ansökan|biståndsbeslut|behovsprövning) (?:krävs|behövs)\.?$|^kräver (?:alltid )?(?:ansökan|(?:bistånds|myndighets)?beslut|utredning|behovsprövning)(?!\p{L})[^.]*(?<!\p{L})(?:kan|får) inte (?:ges|erbjudas) utan (?:individuell )?(?:behovsprövning|beslut|utredning)\.?$/iu;

/** The same of what takes none. */
export const TAKES_NONE =
  /^(?:[^:.]{2,40}:\s*)?(?:(?:insatsen|stödet|hjälpen|det) )?(?:(?:ges|fås|erbjuds|lämnas) )?(?:direkt|utan (?:individuell )?(?:behovs|bistånds)\p{L}+|utan (?:ansökan|utredning)|(?:ingen|inget) (?:ansökan|biståndsbeslut|behovsprövning)(?: krävs| behövs)?)(?![\p{L}])[^.]{0,60}\.?$/iu;

/** That a page tells of what takes no decision. */
export const OPEN_PAGE =
  /(?<!\p{L})utan (?:att (?:(?:det |du |man |vi |de )?(?:behöver|behövs|behöva|krävs|först gör|gör) )?(?:ha |söka )?)?(?:(?:ett|en|något|någon|individuell|föregående) )*(?:bistånds|behovs|myndighets)(?:beslut|prövning|prövas|bedömning|bedöms)|(?<!\p{L})utan (?:att (?:vi (?:först )?)?(?:ansök\p{L}*|gör en utredning)|ansökan(?!\p{L}))|(?:behöver|behövs|krävs|bygger)(?: inte på något|(?: du| det| ni)? (?:inget|inte något|ingen|inte någon)) (?:bistånds(?:beslut|bedömning|prövning)|behovsprövning|beslut från socialtjänsten|ansökan)|(?:inget|inte något|ingen) (?:biståndsbeslut|behovsprövning|behovsbedömning)(?: behövs| krävs| görs)?|behov(?:sbedömning|sprövning) görs inte|(?<!\p{L})(?:ingen (?:blankett|ansökan)(?:,| eller| och) (?:ingen |inget )?(?:utredning|beslut)|ingen utredning(?:,| eller| och) (?:ingen |inget )?(?:blankett|ansökan|beslut))(?!\p{L})|utan att (?:(?:vi|någon|kommunen|socialtjänsten) )?(?:först )?(?:utreder|prövar|bedömer|utreda|pröva|bedöma)(?!\p{L})/iu;

/** A heading of a page that names what one does there, and no insats. */
export const OF_PAGE =
  /^(?:ansök|anmäl|boka(?!\p{L})|beställ|beslut|avgift|kostnad|pris|taxa|betal|kontakt(?!\p{L})|kontakta|kontaktuppg|mejl|ring(?!\p{L})|adress|besöksadress|besök oss|öppettid|så (?!\p{Lu})|hur |vad |när |vem |vilk|var |varför |läs mer|mer om|mer information|relatera|länk|blankett|dokument|dela(?!\p{L})|sidan|senast|publicer|uppdater|lyssna(?!\p{L})|meny(?!\p{L})|sök(?!\p{L})|till innehåll|hoppa till|start(?!\p{L})|hem$|hjälpte|hittade|om (?:oss|webb|kakor)|kakor|tillgänglighet|självservice|planerad|kommande|datum|tider(?!\p{L})|målen?(?: |$)|syfte|överklag|klag|synpunkt|tystnadsplikt|sekretess|aktuellt|nyhet|tänk på|viktigt|tidigare|andra |annat |övrigt|foto|om du |om ni |om någon|behöver du|vill du|är du|har du|för (?:dig|anhöriga|barn|unga|seniorer|äldre|familjer|föräldrar))|\p{L}*(?:enheten|kontoret|förvaltningen|rätten|(?:kontakt|kund|service|medborgar|kommun)center|avdelningen|nämnden)$|(?:19|20)\d\d$|(?<!som |\p{L})(?:är|ska|behöver|måste|vi|vår|våra|du|din|dina|ditt)(?!\p{L})/iu;

/** A list that tells what may not be offered. */
export const REFUSED =
  /(får|kan) inte|(?:omfattas|omfattar) inte|inte (?:omfattas|ingår)|(?:ges|beviljas|erbjuds|fås|prövas) (?:först |bara |endast )?efter (?:ansökan|beslut|utredning|(?:individuell )?(?:behovs)?prövning)|kräver (alltid|fortsatt)|undantag|inte (får|tillhandahåll|erbjud)/iu;

/** What introduces a list of insatser. */
export const LISTS =
  /följande insatser|insatser(na)? är(?!\p{L})|(erbjuder|tillhandahåller|omfattar)\b.*\binsatser|insatser utan (individuell )?behovsprövning|biståndslösa insatser/iu;

/** A line over a list of insatser, and nothing else. */
export const LIST_HEAD =
  /^(?:våra |kommunens |dessa |följande )?(?:insatser(?:na)?|tjänster(?:na)?)(?: och omfattning| som (?:ingår|erbjuds|omfattas|finns)| (?:du|ni|man) kan (?:få|beställa|välja))?:?$/iu;

/** The same of a page, under a heading that names none: "Det här kan du få hjälp med". */
export const OPEN_LIST_HEAD =
  /^(?:(?:det|detta|det här|följande|vad|här) )?(?:kan )?(?:du|ni|man) (?:kan )?(?:få|beställa|boka)(?: hjälp med| stöd med)?:?$|^(?:det här|detta) (?:kan (?:vi hjälpa (?:dig|till) med|du få (?:hjälp|stöd) (?:med|av))|hjälper vi (?:dig |till )?med|ingår i (?:tjänsterna|servicen))(?: utan \p{L}+)?:?$/iu;

/** A sentence that leads to a list of insatser that take no decision: "Exempel på sådana är:". */
export const LEADS_TO_OPEN =
  /(?:utan (?:bistånd|behov|beslut|ansök|att )\p{L}*.*|biståndslösa.*|(?:exempel på )?(?:sådana|dessa)(?: insatser| stöd| tjänster)?(?: är| finns)?.*)(?<!\p{L})(?:är|till exempel|exempelvis|finns|erbjuder(?: vi)?|med|få|som)(?: till exempel)?\s*:$/isu;

/** That whoever is such a person may have what the page tells of, without a decision. */
export const OPEN_WITHOUT =
  /^(?!.*(?:ansöka|ansökan)).*(?<!\p{L})(?:(?:personer|du|den|alla) som .*(?<!\p{L})(?:kan|får|möjlighet)|(?:kan|får) (?:personer|du|den|alla) som) .*utan (?:att (?:(?:det )?(?:behövs|krävs|behöva) )?(?:ha )?)?(?:ett |något |någon |individuell )*(?:bistånds|behovs)(?:beslut|prövning|bedömning)/iu;

/** A sentence that begins with all insatser: it is about no one of them. */
export const OF_EVERY_INSATS = /^(?:för )?(?:samtliga|alla) (?:\p{L}+ )?(?:\p{L}*insatser|tjänster)(?!\p{L})/iu;

/** Words that say something of every insats. */
export const SAYS_OF_ALL =
  /^(?:samtliga|alla) insatser(?:na)?\s*:|^om (?:inte|ej|inget) annat (?:anges|sägs|framgår|står|nämns)(?!\p{L})[^.]*(?<!\p{L})(?:ska|skall|måste|gäller|krävs)(?!\p{L})|^en insats enligt (?:dessa|denna|de här|den här) \p{L}+ (?:får|ska|kan)(?!\p{L})|^(?:ja, )?för all[at](?: (?!utom|förutom)\p{L}+){0,6} (?:gäller|krävs)(?!\p{L})|^för att få (?:en|någon) insats(?!\p{L})|(insatser(na)?|samtliga|alla) .*(riktar|riktade|erbjuds|gäller|avser|till|för|förutsätter|kräver|förbehåll\p{L}+|tillhandahålls|tillhandahållas|ges|lämnas)(?!\p{L})|för (alla|samtliga) (insatser|tjänster|stöd|verksamheter|aktiviteter)|^(?:allt )?(?:stödet|stöden|stöd|hjälpen|tjänsterna|servicen) (?:är till för|gäller|riktar sig till|vänder sig till|finns för|är öppe[nt] för) (?:dig|den|alla|personer)(?!\p{L})|^(?:du|den|alla|personer) som är folkbokförd\p{L}* i \p{L}+(?: kommun)? (?:är välkomm\p{L}+ till|kan få|får|har tillgång till|kan använda) (?:all[at]?|samtliga|det|stöden|insatserna|tjänsterna)(?!\p{L})|^(?:riktlinje\p{L}*|anvisning\p{L}*|reglerna|beslutet|katalogen|listan|taxan) gäller (?:för )?(?:folkbokförda|den som|personer som|dig som)(?!\p{L})|^(?:det här|detta) kan du som är folkbokförd|(?<!\p{L})all[at]?(?: insatser| stöd)? (?:i|på) (?:listan|katalogen|förteckningen|tabellen|foldern|sidan) (?:förutsätter|kräver|gäller|är till för)(?!\p{L})|^den enskilde ska ha sin folkbokför|(?<!\p{L})allt (?:i|på) (?:det här|detta|den här|denna) (?:bladet|häftet|papperet|listan|sidan|foldern|broschyren)(?!\p{L})|^(?:det här |detta )?(?:utbudet|utbud) (?:gäller|omfattar|vänder sig till|riktar sig till)(?!\p{L})|(gemensamt|gäller) för (?:insatserna|allt|alla|samtliga)(?!\p{L})|(?:ska|skall|måste|behöver|krävs) .*för att (?:få|ta del av|använda) (?:stöden|insatserna|tjänsterna|hjälpen|något av|någon av|stödet|det som)(?!\p{L})|för att (få|kunna få|ta del av) (någon av )?insatserna|^(?:personen|personer|den enskilde|du|man|ni|alla|deltagar\p{L}+|den som (?:\p{L}+ ){1,8}?) ?(?:ska|skall|måste|behöver) vara|(?<!\p{L})den som vill ha (?:en|någon) av (?:insatserna|stöden|tjänsterna) (?:ska|skall|måste|behöver)(?!\p{L})/iu;

/** Where somebody lives, or is registered. */
export const OF_LIVING = /folkbokför|(?<!\p{L})skriv(?:en|et|na) i(?!\p{L})|bosatt|invånare|(?<!\p{L})bor i(?!\p{L})/iu;
