// Its own bundle is smaller than what a bundler makes of its modules.
import 'deep-chat/dist/deepChat.bundle.js';
import { OPTIONS, QUESTION } from '../question.js';

const buttons = OPTIONS.map(
  (option) => `<button class="deep-chat-button deep-chat-suggestion-button">${option}</button>`,
);
const chat = document.createElement('deep-chat');
chat.demo = true;
chat.history = [
  { role: 'ai', text: QUESTION },
  { role: 'user', html: `<div class="deep-chat-temporary-message">${buttons.join('')}</div>` },
];
document.querySelector('#chat').append(chat);
