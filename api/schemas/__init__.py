"""Shapes of requests and answers: what the OpenAPI document is made from."""
