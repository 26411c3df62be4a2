/** Words by which somebody judges need, or whether to give it: no villkor may be such (SoL 11 kap. 5 §). */
const JUDGES =
  /(?<!\p{L})((be)?döm(a|er|s|t|d|da)|bedöm(a|er|s|t|d|da|ning\p{L}*)|avgör(a|s)?|prövas?|prövning\p{L}*|behovspröv\p{L}*|särskilda skäl|synnerliga skäl|särskilda omständigheter|skäligt?|skäliga|lämplig\p{L}*|ändamålsenlig\p{L}*|motiverat|i mån av (plats|behov|tid)|utifrån (individuella |den enskildes )?behov|efter behov|vid behov|behov(et)? av (insatsen|hjälpen|stödet)|om behov (finns|föreligger|uppstår)|tillräckligt (svår|stor|omfattande)\p{L}*|kan tillgodogöra sig|anses|inte (kan|klarar)( av)? (att )?(själv|på egen hand))(?!\p{L})/iu;

/** The person's own words for a need, which nobody judges. */
const OWN = /upplev|känner|själv|önskar|anser sig|tycker/iu;

/** That nobody tries a need is the point of such an insats. */
const WITHOUT = /(?<!\p{L})utan (?:\p{L}+ ){0,2}(?:behovs|bistånds|individ)?(?:prövning|bedömning)\p{L}*/giu;

/** Whether a clause judges need. A need that the person tells of is none of it. */
export function isJudgement(clause: string): boolean {
  return JUDGES.test(clause.replace(WITHOUT, '')) && !OWN.test(clause);
}

/** Why such words may not be a villkor. */
export const WHY_JUDGEMENT =
  'Det här är en bedömning, och den får inte vara ett villkor: ett villkor ska gå att kontrollera utan att någon prövar behovet (11 kap. 5 § socialtjänstlagen). Ta bort det ur beslutet, eller lägg det under det som inte ska stå på kortet.';
