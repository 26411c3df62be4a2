import { createApp } from 'vue';
import Page from './guide-page.vue';

createApp(Page).mount('#app');
