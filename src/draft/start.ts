import type { Insats, Topic } from '../catalog/types.js';

/** A common insats as an empty form: its usual name and nothing that only a decision can say. */
export interface Shape {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly Topic[];
  /** The paragraph by which every kommun owes it to whoever asks. */
  readonly duty?: string;
  /** What the decision has to answer, for the editor. */
  readonly ask: string;
}

const AGE = 'Från vilken ålder? Gäller det båda i ett hushåll?';

/** What every kommun owes (13 kap. socialtjänstlagen), and the insatser that many have. */
export const SHAPES: readonly Shape[] = [
  {
    id: 'budget-och-skuldradgivning',
    name: 'Budget- och skuldrådgivning',
    topics: ['money'],
    duty: '13 kap. 2 och 4 §§',
    ask: 'Vem ger rådgivningen, och hur tar man kontakt?',
  },
  {
    id: 'familjeradgivning',
    name: 'Familjerådgivning',
    topics: ['separation', 'talk'],
    duty: '13 kap. 2 och 4 §§',
    ask: 'Ger kommunen den själv? Kostar den något?',
  },
  {
    id: 'forenklad-hemtjanst',
    name: 'Förenklad hemtjänst',
    topics: ['older'],
    ask: `${AGE} Hur många timmar, och vad kostar de? Får man ha annan hemtjänst?`,
  },
  { id: 'trygghetslarm', name: 'Trygghetslarm', topics: ['older'], ask: `${AGE} Vad kostar det?` },
  {
    id: 'fixartjanst',
    name: 'Fixartjänst',
    topics: ['older'],
    ask: 'Från vilken ålder? Gäller funktionsnedsättning också? Vad får man hjälp med, och hur ofta?',
  },
  { id: 'matdistribution', name: 'Matlådor hem', topics: ['older'], ask: `${AGE} Vad kostar en portion?` },
  { id: 'vantjanst', name: 'Väntjänst', topics: ['older', 'meeting'], ask: 'För vilka? Vem kommer på besök?' },
  {
    id: 'motesplats',
    name: 'Öppen mötesplats',
    topics: ['meeting'],
    ask: 'Är den öppen för alla? Var ligger den, och när är den öppen?',
  },
  {
    id: 'anhorigstod',
    name: 'Anhörigstöd',
    topics: ['relatives'],
    ask: 'För vilka anhöriga? Samtal, grupp, avlösning? Hur många gånger?',
  },
  {
    id: 'familjecentral',
    name: 'Familjecentral',
    topics: ['parenting', 'meeting'],
    ask: 'Till vilken ålder på barnet? Också för den som väntar barn, och för andra vuxna?',
  },
  {
    id: 'foraldragrupp',
    name: 'Föräldragrupp',
    topics: ['parenting'],
    ask: 'För föräldrar till barn i vilken ålder? Hur många träffar?',
  },
  {
    id: 'ungdomsmottagning',
    name: 'Ungdomsmottagning',
    topics: ['youth', 'health'],
    ask: 'Från vilken ålder, och till vilken?',
  },
  {
    id: 'samtal-for-unga',
    name: 'Samtal för barn och unga',
    topics: ['youth', 'talk'],
    ask: 'Vilken ålder? Kan den unga komma själv? Vad säger beslutet om samtycke?',
  },
  {
    id: 'samarbetssamtal',
    name: 'Samarbetssamtal',
    topics: ['separation'],
    ask: 'Ska båda föräldrarna vilja? Gäller det också när en domstol har beslutat?',
  },
  {
    id: 'stod-vid-vald',
    name: 'Stödsamtal vid våld',
    topics: ['violence'],
    ask: 'För den som utsätts, den som utsätter, barn, anhöriga? Från vilken ålder?',
  },
  {
    id: 'stod-vid-beroende',
    name: 'Råd och stöd vid beroende',
    topics: ['addiction'],
    ask: 'Från vilken ålder? Hur många samtal?',
  },
];

/**
 * One form as an insats.
 *
 * @throws RangeError for an id of no form.
 */
export function emptyForm(id: string): Insats {
  const shape = SHAPES.find((one) => one.id === id);
  if (!shape) throw new RangeError(`${JSON.stringify(id)} is the id of no form. SHAPES has them.`);
  return {
    id: shape.id,
    name: shape.name,
    summary: 'Fyll i vad insatsen ger.',
    topics: [...shape.topics],
    villkor: 'unstated',
    access: 'contact',
    documentation: { kind: 'unstated' },
    ...(shape.duty !== undefined && { onRequest: true }),
    source: { section: '', quote: '' },
    editorNote: shape.ask,
  };
}
