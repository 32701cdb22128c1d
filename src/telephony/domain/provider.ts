// Whose way of signing a webhook speaks: Standard Webhooks, or a provider's own.

export const WEBHOOK_PROVIDERS = ['standard', 'twilio'] as const
export type WebhookProvider = (typeof WEBHOOK_PROVIDERS)[number]
