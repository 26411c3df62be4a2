/** The one who asks, or the parents of a child, as a sentence names them. */
const WHO =
  '(?:du|man|ni|personen|den enskilde|deltagaren|deltagarna|besökaren|föräldern|föräldrarna|vårdnadshavaren|vårdnadshavarna|han eller hon|hen|de|den)(?: själva?)?';

const REGISTERED = '(?:folkbokför\\p{L}+|skriv(?:en|et|na)|mantalsskriv\\p{L}+)';

const NOT = '(?:dock |här )?(?:inte|ej)(?: här)?';

/** That somebody who is registered elsewhere may have it too. */
const WITHOUT_RESIDENCE = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:(?:något|ett) )?(?:krav|villkor)(?:et)? (?:på|om) folkbokföring(?: i [^.,;]+?)? (?:ställs|finns|gäller|tillämpas) ${NOT}`,
    `(?:inget|inga|inte något|utan) (?:krav|villkor) (?:på|om) (?:folkbokföring(?: i (?:kommunen|\\p{Lu}[\\p{L}-]+(?: kommun)?))?|att ${WHO} (?:ska |är |vara )*${REGISTERED}(?: i \\p{L}+)?)`,
    `folkbokföring(?:en)?(?: i (?:kommunen|\\p{Lu}[\\p{L}-]+(?: kommun)?))? (?:krävs|behövs|fordras|kontrolleras|gäller|är) (?:${NOT}|inget krav)(?: (?:något |ett )?krav)?`,
    `folkbokför(?:d|ing)(?: i [^:.,;]+)?\\??\\s*:\\s*(?:nej|krävs (?:inte|ej)|behövs (?:inte|ej)|inget krav)`,
    `kräver (?:ingen|inte(?: någon)?) folkbokföring(?: i \\p{L}+)?`,
    `(?:behöver|måste) (?:${WHO} )?${NOT} (?:själva? )?vara ${REGISTERED}(?: i \\p{L}+)?`,
    `${WHO} (?:behöver|måste) ${NOT} vara ${REGISTERED}(?: i \\p{L}+)?`,
    `oberoende av (?:folkbokföring(?:s(?:ort|kommun|adress))?|bostadsort|hemkommun)`,
    `oavsett (?:var ${WHO} (?:är |har )?(?:${REGISTERED}|sin folkbokföring|bor|bosatta?)(?: (?:eller är )?${REGISTERED})?|folkbokföring(?:s(?:ort|kommun|adress))?|bostadsort|hemkommun|kommuntillhörighet)`,
    `var ${WHO} är (?:själva? )?${REGISTERED}(?: själva?)? (?:spelar (?:\\p{L}+ )?ingen roll|saknar betydelse|har ingen betydelse)`,
    `${WHO} kan (?:själva? )?vara ${REGISTERED} (?:någon annanstans|i (?:en )?(?:annan|andra) kommun(?:er)?)`,
    `(?:även|också) (?:för |till )?(?:(?:den|dem|dig) )?som inte är ${REGISTERED}(?: i \\p{L}+(?: kommun)?)?`,
    `(?:även|också) (?:öppe[nt] )?(?:för |till )?(?:(?:den|dem|dig|personer|de) )?som (?:är )?(?:${REGISTERED}|bosatta?|bor) (?:i (?:en )?(?:annan|andra) kommun(?:er)?|utanför kommunen)`,
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** That nothing holds here that holds for all. */
const WITHOUT_ANY =
  /(?<!\p{L})(?:(?:det |de )?(?:gemensam|allmän|generell)\p{L}* (?:villkor|krav)\p{L}* (?:utgår|(?:gäller|tillämpas) (?:dock |här )?(?:inte|ej)(?: här)?)|(?:kravet|kraven|villkoret|villkoren|bestämmelsen) (?:i|under|enligt) (?:avsnitt |punkt |kapitel )?\d[\d.]*(?: §)? (?:gäller|tillämpas) (?:dock |här )?(?:inte|ej)(?: här)?|(?:gäller|tillämpas) (?:dock )?(?:inte|ej) (?:det |detta )?(?:kravet|villkoret)|i stället för (?:(?:vad|det) som (?:sägs|anges|står|gäller)|kravet|villkoret)(?: om folkbokföring)? (?:(?:i|under|enligt) (?:avsnitt |punkt |kapitel )?\d[\d.]*(?: §)?|ovan)|(?:(?:första|andra) stycket|detta|kravet|villkoret|bestämmelsen) gäller (?:dock )?(?:inte|ej) (?:för )?(?:insats|tjänst|stöd|verksamhet)\p{L}*)(?!\p{L})/iu;

/** What words say that do away with what holds for all insatser. */
export interface ExemptWords {
  readonly from: number;
  readonly to: number;
  /** Whether nothing of it holds, and not only that somebody has to be registered there. */
  readonly isOfAll: boolean;
}

/** The words of a sentence by which what holds for all insatser does not hold for this one. */
export function exemptIn(text: string): ExemptWords | undefined {
  const all = WITHOUT_ANY.exec(text);
  const found = all ?? WITHOUT_RESIDENCE.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length, isOfAll: all !== null } : undefined;
}
