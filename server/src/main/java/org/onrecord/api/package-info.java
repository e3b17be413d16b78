/// What programs see under `/api/v1`, described by `openapi.json`, and what other sites take in: feeds and cards.
package org.onrecord.api;
