import { defineConfig } from 'vite';

export default defineConfig({
  clearScreen: false,
  // Tauri opens this address; another port would be a blank window.
  server: { port: 1420, strictPort: true },
  build: {
    rolldownOptions: {
      input: ['index.html', 'preview.html', 'settings.html'],
    },
  },
});
