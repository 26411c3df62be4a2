/** The question that each peer shows. */
export const QUESTION = 'Vem söker du stöd för?';

/** The options to answer it with. */
export const OPTIONS = ['Mig själv', 'Mitt barn', 'Någon annan'];
