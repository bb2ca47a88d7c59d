/** Preloaded (`node --import`) where a tool of Astro runs alone: nothing about this machine is sent anywhere. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
