/** The texts of the page, in the language that it starts in. */
export const texts = {
  question: {
    who: 'Vem söker du stöd för?',
    age: 'I vilken ålder är den som behöver stöd?',
    home: 'Bor den som behöver stöd i kommunen?',
  },
  option: ['Mig själv', 'Mitt barn', 'Någon annan'],
  done: 'Det var allt.',
  left_one: '{{count}} fråga återstår',
  left_other: '{{count}} frågor återstår',
};
