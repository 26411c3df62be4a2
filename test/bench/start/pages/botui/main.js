import { BotUI, BotUIAction, BotUIMessageList } from '@botui/react';
import { createBot } from 'botui';
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { OPTIONS, QUESTION } from '../question.js';

const bot = createBot();

function ask() {
  bot.message.add({ text: QUESTION });
  bot.action.set(
    { options: OPTIONS.map((option) => ({ label: option, value: option })) },
    { actionType: 'selectButtons' },
  );
}

function Chat() {
  useEffect(ask, []);
  return createElement(BotUI, { bot }, createElement(BotUIMessageList), createElement(BotUIAction));
}

createRoot(document.querySelector('#chat')).render(createElement(Chat));
